import type { MeasureUnit } from '../metrics/index.ts';
import type { Domain } from './chart.ts';

/** The vertical domain for a first result: a quarter more than it needs, so that a lever can be moved within it. */
export function firstDomain([least, greatest]: Domain, unit: MeasureUnit): Domain {
  const low = Math.min(0, least * 1.25);
  const high = Math.max(0, greatest * 1.25);
  if (low === high) return [0, 1];
  return unit === 'share' && greatest <= 1 ? [low, Math.min(1, high)] : [low, high];
}

/** The domain after another result: it stays unless something would fall out of it, and then grows on that side. */
export function heldDomain(
  held: Domain | null,
  extent: Domain,
  unit: MeasureUnit,
): { readonly domain: Domain; readonly rescaled: boolean } {
  const wanted = firstDomain(extent, unit);
  if (!held) return { domain: wanted, rescaled: false };
  const low = extent[0] < held[0] ? wanted[0] : held[0];
  const high = extent[1] > held[1] ? wanted[1] : held[1];
  const rescaled = low !== held[0] || high !== held[1];
  return { domain: rescaled ? [low, high] : held, rescaled };
}
