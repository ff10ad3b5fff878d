export const projectRoot: string;
/** Builds dist unless it is fresh; true if it had to build. */
export function buildIfStale(announce?: () => void): Promise<boolean>;
