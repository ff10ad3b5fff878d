import type { Component } from 'svelte';
import ChartHost from './notebook/ChartHost.svelte';
import LeversHost from './notebook/LeversHost.svelte';
import PondHost from './notebook/PondHost.svelte';
import RuleHost from './notebook/RuleHost.svelte';
import ValueHost from './notebook/ValueHost.svelte';

/** What shows a cell of each kind. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each host knows the options of its own kind
export const views: Readonly<Record<string, Component<{ options: any; id: string }>>> = {
  chart: ChartHost,
  levers: LeversHost,
  pond: PondHost,
  rule: RuleHost,
  value: ValueHost,
};
