import type { Audience, RoleAttention } from '../metrics/index.ts';
import { classText, type Speaker } from '../schema/index.ts';
import { attentionWords } from './attentionWords.ts';
import type { ChartData } from './chart.ts';

/** What is drawn of a run; null where nobody was looked at. */
export interface AttentionDrawn {
  readonly roles: readonly RoleAttention[] | null;
  /** Who looks, with visits a day; null where nobody came. */
  readonly audience: readonly Audience[] | null;
  /** Whether the run keeps roles at all. */
  readonly known: boolean;
  readonly labels: Readonly<Record<string, string>>;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type AttentionData = ChartData<AttentionDrawn>;

/** The roles, in their order; none where no run knows of them. */
export const rolesIn = ({ runs }: AttentionData): readonly string[] =>
  runs.find(({ drawn }) => drawn.roles !== null)?.drawn.roles?.map(({ role }) => role) ?? [];

/** The classes of those who look, in their order. */
export const audienceIn = ({ runs }: AttentionData): readonly string[] =>
  runs.find(({ drawn }) => drawn.audience !== null)?.drawn.audience?.map(({ role }) => role) ?? [];

export const roleName = (
  { labels }: Pick<AttentionDrawn, 'labels'>,
  role: string,
  speaker: Speaker,
): string =>
  role === 'contributors'
    ? speaker.say(attentionWords.contributors)
    : speaker.say(classText('roles', role, labels[role] ?? role));

/** Each audience’s part of all visits; nothing where nobody came. */
export function audienceParts({ audience }: AttentionDrawn): readonly number[] {
  const all = (audience ?? []).reduce((sum, { visits }) => sum + visits, 0);
  return (audience ?? []).map(({ visits }) => (all === 0 ? 0 : visits / all));
}

/**
 * Visits a day that each audience, by column, gives to each role, by row. The model shares out everybody’s attention in
 * the same parts, so a role gets its part of the visits of every audience.
 */
export const visitsOf = (drawn: AttentionDrawn): number[][] =>
  attentionParts(drawn).map((part) => (drawn.audience ?? []).map(({ visits }) => part * visits));

/** Each role’s part of those who contribute; nothing where nobody does. */
export function headParts({ roles }: AttentionDrawn): readonly number[] {
  const all = (roles ?? []).reduce((sum, { people }) => sum + people, 0);
  return (roles ?? []).map(({ people }) => (all === 0 ? 0 : people / all));
}

/** Each role’s part of the attention. */
export const attentionParts = ({ roles }: AttentionDrawn): readonly number[] =>
  (roles ?? []).map(({ attention }) => attention);
