import { app } from './zh/app.ts';
import { calendarCell } from './zh/calendarCell.ts';
import { campaignCells } from './zh/campaignCells.ts';
import { care } from './zh/care.ts';
import { catalogueCharts } from './zh/catalogueCharts.ts';
import { charts } from './zh/charts.ts';
import { classes } from './zh/classes.ts';
import { cohortCharts } from './zh/cohortCharts.ts';
import { community } from './zh/community.ts';
import { contribution } from './zh/contribution.ts';
import { customers } from './zh/customers.ts';
import { economics } from './zh/economics.ts';
import { economyCharts } from './zh/economyCharts.ts';
import { engagement } from './zh/engagement.ts';
import { eventFile } from './zh/eventFile.ts';
import { events } from './zh/events.ts';
import { formulaCell } from './zh/formulaCell.ts';
import { formulas } from './zh/formulas.ts';
import { funnelCharts } from './zh/funnelCharts.ts';
import { futures } from './zh/futures.ts';
import { hero } from './zh/hero.ts';
import { incentives } from './zh/incentives.ts';
import { inflow } from './zh/inflow.ts';
import { keeping } from './zh/keeping.ts';
import { lessonFile } from './zh/lessonFile.ts';
import { leverMap } from './zh/leverMap.ts';
import { levers } from './zh/levers.ts';
import { lives } from './zh/lives.ts';
import { livesCharts } from './zh/livesCharts.ts';
import { loop } from './zh/loop.ts';
import { measures } from './zh/measures.ts';
import { mechanisms } from './zh/mechanisms.ts';
import { money } from './zh/money.ts';
import { nodes } from './zh/nodes.ts';
import { notebook } from './zh/notebook.ts';
import { offline } from './zh/offline.ts';
import { paths } from './zh/paths.ts';
import { people } from './zh/people.ts';
import { peopleCharts } from './zh/peopleCharts.ts';
import { pond } from './zh/pond.ts';
import { satisfaction } from './zh/satisfaction.ts';
import { sharing } from './zh/sharing.ts';
import { stages } from './zh/stages.ts';
import { steps } from './zh/steps.ts';
import { strategy } from './zh/strategy.ts';
import { supply } from './zh/supply.ts';
import { survival } from './zh/survival.ts';
import { tableCell } from './zh/tableCell.ts';
import { talk } from './zh/talk.ts';
import { workbench } from './zh/workbench.ts';

/** Simplified Chinese for what the home page and the beginning of a notebook say, by the keys of the texts in the declarations. */
export const zhFirst: Readonly<Record<string, string>> = {
  ...app,
  ...calendarCell,
  ...campaignCells,
  ...care,
  ...charts,
  ...classes,
  ...cohortCharts,
  ...community,
  ...contribution,
  ...customers,
  ...economics,
  ...talk,
  ...economyCharts,
  ...engagement,
  ...eventFile,
  ...events,
  ...formulaCell,
  ...formulas,
  ...funnelCharts,
  ...futures,
  ...hero,
  ...notebook,
  ...incentives,
  ...inflow,
  ...keeping,
  ...leverMap,
  ...paths,
  ...workbench,
  ...lessonFile,
  ...levers,
  ...lives,
  ...livesCharts,
  ...loop,
  ...measures,
  ...mechanisms,
  ...money,
  ...nodes,
  ...steps,
  ...offline,
  ...people,
  ...peopleCharts,
  ...catalogueCharts,
  ...pond,
  ...satisfaction,
  ...sharing,
  ...stages,
  ...strategy,
  ...supply,
  ...tableCell,
  ...survival,
};
