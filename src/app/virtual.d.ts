declare module 'virtual:shelf' {
  /** What the front matter of one scenario file says; see vite.config.ts. */
  const cards: readonly {
    readonly slug: string;
    readonly title: string;
    readonly question?: string;
    readonly language: string;
    readonly level?: string;
    readonly minutes?: number;
  }[];
  export default cards;
}
