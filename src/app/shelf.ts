import files from 'virtual:shelf';

/** What the home page shows of a scenario, in each language it is written in. */
export interface Card {
  readonly slug: string;
  readonly level: string | null;
  readonly minutes: number | null;
  readonly texts: Readonly<Record<string, { readonly title: string; readonly question: string }>>;
}

/** All scenarios, by name. */
export const cards: readonly Card[] = gather();

function gather(): Card[] {
  const slugs = [...new Set(files.map((file) => file.slug))].sort((a, b) => (a < b ? -1 : 1));
  return slugs.map((slug) => {
    const own = files.filter((file) => file.slug === slug);
    return {
      slug,
      level: own.find((file) => file.level)?.level ?? null,
      minutes: own.find((file) => file.minutes)?.minutes ?? null,
      texts: Object.fromEntries(
        own.map((file) => [file.language, { title: file.title, question: file.question ?? '' }]),
      ),
    };
  });
}
