/** Brings what an author writes with; null where nobody can write. */
export const loadTools: (() => Promise<typeof import('./tools.ts')>) | null = () => import('./tools.ts');
