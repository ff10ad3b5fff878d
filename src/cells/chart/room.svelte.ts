/** How much room a picture has, and in which sizes the page writes. */
export class Room {
  size = $state.raw({ width: 0, textSize: 13, strokeScale: 1 });

  /** Watches an element for as long as it is in the page. */
  observe = (node: HTMLElement): (() => void) => {
    const size = new ResizeObserver((entries) => {
      const style = getComputedStyle(node);
      this.size = {
        width: Math.floor(entries.at(-1)!.contentRect.width),
        textSize: Number.parseFloat(style.fontSize) || 13,
        strokeScale: Number.parseFloat(style.getPropertyValue('--stroke-scale')) || 1,
      };
    });
    size.observe(node);
    return () => size.disconnect();
  };
}
