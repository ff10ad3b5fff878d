import { isSafe } from '../route.ts';

/** Whether the page was opened by an address that ends in `#safe`; it stays so in this tab until the reader leaves it. */
class Safety {
  on = $state(isSafe(location.hash));

  /** Another address is followed. */
  follow(): void {
    if (isSafe(location.hash)) this.on = true;
  }
}

export const safety = new Safety();
