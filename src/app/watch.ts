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
    const element = document.getElementById(id);
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) tell(!entry.isIntersecting && entry.boundingClientRect.top < 0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
