import type { Attachment } from 'svelte/attachments';

/** Says which section the reader is in: the one that crosses a line a third down the window. */
export function sectionWatch(name: string, enter: (name: string) => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) enter(name);
      },
      { rootMargin: '-33% 0px -66% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** Says whether an element has been scrolled past, upwards. */
export function dockWatch(id: string, tell: (past: boolean) => void): Attachment {
  return () => {
    // All that lies further down counts as in sight: a jump over the element would not be noticed otherwise.
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry) tell(!entry.isIntersecting && entry.boundingClientRect.top < 0);
      },
      { root: document, rootMargin: '0px 0px 1000000px 0px' },
    );
    // In another language the element is another one, and it does not stand in the page before the next picture.
    const looking = requestAnimationFrame(() => {
      const element = document.getElementById(id);
      if (element) observer.observe(element);
    });
    return () => {
      cancelAnimationFrame(looking);
      observer.disconnect();
    };
  };
}
