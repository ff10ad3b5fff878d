/**
 * Splits an amount of whole minor units into one random share for each number of `luck` (uniform, between 0 and 1), so
 * that the shares are whole and add up to it exactly. The double-mean rule: each in turn gets between nothing and twice
 * the mean of what is left, so that all have the same mean and the later ones vary more; the last gets the rest, and
 * her number is not used. Everyone gets at least one unit, if there are enough. Whole units move a mean by less than an
 * eighth of one. They are written to `shares`, which is returned; it may be the array of luck itself.
 */
export function splitRedPacket(
  amount: number,
  luck: ArrayLike<number>,
  shares = new Float64Array(luck.length),
): Float64Array {
  const people = luck.length;
  const least = amount >= people ? 1 : 0;
  let left = amount - least * people;
  for (let place = 0; place < people; place++) {
    const waiting = people - place;
    const share = waiting === 1 ? left : Math.floor((luck[place]! * 2 * left) / waiting + 0.5);
    left -= share;
    shares[place] = least + share;
  }
  return shares;
}
