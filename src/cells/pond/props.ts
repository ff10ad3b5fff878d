import type { Life, Pond, PondGate } from '../../metrics/index.ts';
import type { Speaker, Text } from '../../schema/index.ts';
import type { PondColour, PondSide } from './cell.ts';
import type { Pause } from './pauses.ts';

export type { Speaker, Text };

/** What the dots are told apart by, besides their basin. */
export interface Groups {
  /** What the groups are called, in the order of their colours. */
  readonly names: readonly string[];
  /** The group of each dot; null where the colour is that of the basin. */
  readonly of: Uint8Array | null;
}

/** A lever that opens or closes a gate, if the notebook shows one. */
export interface GateLever {
  readonly label: string;
  /** The element of the page that holds it. */
  readonly element: string;
}

/** A chart of the page. */
export interface ChartLink {
  readonly title: string;
  /** The element of the page that holds it. */
  readonly element: string;
}

/** A life that was asked for. */
export interface Told {
  /** Her place in the record. */
  readonly place: number;
  /** Undefined while it is being looked up, null if nobody stands there. */
  readonly life: Life | null | undefined;
  readonly message?: string;
}

/** What the view of a pond is given; it knows neither the session nor the runner. */
export interface PondProps {
  /** Null before the first run, and while people are being counted. */
  readonly pond: Pond | null;
  /** The share of the people that has been counted, while they are. */
  readonly counted: number | null;
  /** The run as it started, whose levels are marked. */
  readonly start: Pond | null;
  readonly from: number;
  readonly state: 'empty' | 'fresh' | 'stale' | 'queued' | 'running' | 'error' | 'cancelled';
  readonly message: string | null;
  readonly colour: PondColour;
  readonly side: PondSide;
  /** Whether the record knows who has left, so that there is a choice. */
  readonly sides: boolean;
  readonly groups: Groups;
  /** 1 for dots of those who came for the reward only; null where nobody did. */
  readonly hollow: Uint8Array | null;
  /** What channels are called. */
  readonly channels: readonly string[];
  readonly levers: Readonly<Partial<Record<PondGate, GateLever>>>;
  /** Evenings on which it pauses by itself, with what is said then. */
  readonly pauses: readonly Pause[];
  /** The basin whose people stand out; null while all do. */
  readonly lit: number | null;
  /** The charts of the page that show the people of a basin, by basin. */
  readonly charts: readonly (readonly ChartLink[])[];
  readonly told: Told | null;
  /** What channels, segments and items are called. */
  readonly labels: Readonly<Record<string, string>>;
  readonly speaker: Speaker;
  readonly onrun: () => void;
  readonly oncolour: (colour: PondColour) => void;
  readonly onside: (side: PondSide) => void;
  readonly onlever: (gate: PondGate, from: HTMLElement) => void;
  readonly onlit: (basin: number | null) => void;
  readonly onchart: (link: ChartLink, from: HTMLElement) => void;
  readonly onperson: (place: number | null) => void;
}
