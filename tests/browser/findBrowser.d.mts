import type { Browser } from 'playwright-core';

export interface FoundBrowser {
  path: string;
  origin: string;
}

export const browserFlags: string[];
export function findBrowser(announce?: (line: string) => void): Promise<FoundBrowser | undefined>;
export function launchBrowser(): Promise<Browser>;
