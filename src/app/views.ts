import type { Component } from 'svelte';
import CheckpointHost from './loop/CheckpointHost.svelte';
import HintHost from './loop/HintHost.svelte';
import NoteHost from './loop/NoteHost.svelte';
import PredictHost from './loop/PredictHost.svelte';
import QuizHost from './loop/QuizHost.svelte';
import BoardHost from './notebook/BoardHost.svelte';
import CalendarHost from './notebook/CalendarHost.svelte';
import ChartHost from './notebook/ChartHost.svelte';
import CompareHost from './notebook/CompareHost.svelte';
import FormulaHost from './notebook/FormulaHost.svelte';
import LeversHost from './notebook/LeversHost.svelte';
import PondHost from './notebook/PondHost.svelte';
import RetrospectiveHost from './notebook/RetrospectiveHost.svelte';
import RuleHost from './notebook/RuleHost.svelte';
import SensitivityHost from './notebook/SensitivityHost.svelte';
import SweepHost from './notebook/SweepHost.svelte';
import TableHost from './notebook/TableHost.svelte';
import TrialHost from './notebook/TrialHost.svelte';
import ValueHost from './notebook/ValueHost.svelte';
import WorkbenchHost from './notebook/WorkbenchHost.svelte';

/** What shows a cell of each kind. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each host knows the options of its own kind
export const views: Readonly<Record<string, Component<{ options: any; id: string }>>> = {
  board: BoardHost,
  calendar: CalendarHost,
  chart: ChartHost,
  compare: CompareHost,
  formula: FormulaHost,
  checkpoint: CheckpointHost,
  hint: HintHost,
  levers: LeversHost,
  note: NoteHost,
  pond: PondHost,
  retrospective: RetrospectiveHost,
  rule: RuleHost,
  sensitivity: SensitivityHost,
  sweep: SweepHost,
  table: TableHost,
  predict: PredictHost,
  quiz: QuizHost,
  trial: TrialHost,
  value: ValueHost,
  workbench: WorkbenchHost,
};
