/** What the views of a pond read of it. */
export {
  gateFlow,
  joinedInWeek,
  lifeLanes,
  lifeStory,
  stateNumber,
  stockOn,
  type Life,
  type LifeEntry,
  type LifeEvent,
  type LifeStory,
  type Pond,
  type PondGate,
} from '../../metrics/index.ts';
