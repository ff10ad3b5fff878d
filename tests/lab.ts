/**
 * The rooms that compute, as one module. Tests that run many people import `#lab`, which is this file bundled once:
 * Vitest loads sources module by module and calls across modules through getters, ten times slower than a bundle.
 */
export * from '../src/engine/index.ts';
export { compile, evaluate, readFormula } from '../src/expression/index.ts';
export * from '../src/math/index.ts';
export * from '../src/metrics/index.ts';
export * from '../src/model/index.ts';
export * from '../src/record/index.ts';
export * from '../src/runner/index.ts';
export * from '../src/schema/index.ts';
export * from '../src/study/index.ts';
export { day as wholeDay } from '../src/model/index.ts';
export { simulate } from '../src/engine/index.ts';
export { nodeHazard, leave } from '../src/model/mechanisms/leave.ts';
export { acquisition } from '../src/model/mechanisms/acquisition.ts';
export { burstShape } from '../src/model/burst.ts';
export { channelKinds } from '../src/model/channels.ts';
export { marketOf, mostPeople } from '../src/model/market.ts';
export { arrival, habitSpeed } from '../src/model/mechanisms/arrival.ts';
export { stage } from '../src/model/mechanisms/stage.ts';
export { customers } from '../src/model/mechanisms/customers.ts';
export { calendar } from '../src/model/mechanisms/calendar.ts';
export { contribution } from '../src/model/mechanisms/contribution.ts';
export { coreProcess } from '../src/model/mechanisms/coreProcess.ts';
export { health } from '../src/model/health.ts';
export { incentives as incentivesMechanism } from '../src/model/mechanisms/incentives.ts';
export { ledger } from '../src/model/mechanisms/ledger.ts';
export { onboarding } from '../src/model/mechanisms/onboarding.ts';
export { programme } from '../src/model/mechanisms/programme.ts';
export { revenue as revenueMechanism } from '../src/model/mechanisms/revenue.ts';
export { visit } from '../src/model/mechanisms/visit.ts';
export { serve } from '../src/model/care/careQueue.ts';
export { splitRedPacket } from '../src/model/redPacket.ts';
export { adstock, hill } from '../src/model/saturation.ts';
export { nodePort } from '../src/runner/nodePort.ts';
export { breathe, drive, type Said } from '../src/runner/drive.ts';
export { Pace } from '../src/runner/pace.ts';
export { together } from '../src/runner/pool.ts';
export { deliveredLevel, feltOf, responseTo, type Kind } from '../src/model/response.ts';
export { heldFor } from '../src/model/questionnaire.ts';
