import type { RoleAttention } from '../metrics/index.ts';
import { classText, type Speaker } from '../schema/index.ts';
import type { ChartData } from './chart.ts';

/** What is drawn of a run; null where nobody was looked at. */
export interface AttentionDrawn {
  readonly roles: readonly RoleAttention[] | null;
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

export const roleName = ({ labels }: AttentionDrawn, role: string, speaker: Speaker): string =>
  speaker.say(classText('roles', role, labels[role] ?? role));

/** Each role’s part of those who contribute; nothing where nobody does. */
export function headParts({ roles }: AttentionDrawn): readonly number[] {
  const all = (roles ?? []).reduce((sum, { people }) => sum + people, 0);
  return (roles ?? []).map(({ people }) => (all === 0 ? 0 : people / all));
}

/** Each role’s part of the attention. */
export const attentionParts = ({ roles }: AttentionDrawn): readonly number[] =>
  (roles ?? []).map(({ attention }) => attention);
