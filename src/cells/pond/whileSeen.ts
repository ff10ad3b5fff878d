/** Hears when an element goes out of sight, or the whole page does: nothing plays where nobody sees it. */
export function whileSeen(gone: () => void): (element: HTMLElement) => () => void {
  return (element) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) gone();
    });
    const hide = () => {
      if (document.hidden) gone();
    };
    observer.observe(element);
    document.addEventListener('visibilitychange', hide);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', hide);
    };
  };
}
