import { readCard, type Card, type Disk } from '../../store/index.ts';

/** Cards of all works, latest first; those that were thrown away among them. */
export async function cardsOf(disk: Disk): Promise<Card[]> {
  const rows = await disk.look((tables) => tables.all('works'));
  return rows
    .flatMap(({ value }) => readCard(value) ?? [])
    .sort((a, b) => b.at - a.at || (a.work < b.work ? -1 : 1));
}
