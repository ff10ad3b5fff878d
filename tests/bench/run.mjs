import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, runNpm } from '../../src/cli/install.mjs';
import { plainTotals, race, table } from './race.mjs';
import { refChurn, refChurnSettings } from './refChurn.mjs';

/**
 * `npm run bench`: the same work by the product, by plain objects and by AgentScript, in turns, warm, best of five; then the
 * built page in a browser. Times are figures to read. What is checked is that all of them did the same work: their
 * totals may lie four standard errors apart, or the benchmark fails.
 */

const here = fileURLToPath(new URL('.', import.meta.url));

async function bench() {
  ensureInstalled();
  // Not at the top: they lead to packages that may only just have been installed.
  const { loadProduct } = await import('./bundle.mjs');
  const { runPlainObjects } = await import('./plainObjects.mjs');
  const product = await loadProduct();
  const runAgentScript = await rival();

  const contendersAt = (people) => {
    const work = { ...refChurn, people };
    const job = product.jobOfWork(refChurnSettings, people, work.days);
    let replicate = 0;
    return {
      // Every run is another replicate: the spread of its totals is what the others are held against.
      Sluice: () => product.runProduct({ ...job, replicate: replicate++ }),
      'plain objects': () => runPlainObjects(work),
      ...(people <= 10_000 && runAgentScript && { AgentScript: () => runAgentScript(work) }),
    };
  };

  let agreed = true;
  for (const people of [10_000, 100_000]) {
    console.log(
      `\nReference work: ${people} people, ${refChurn.days} days, in Node ${process.versions.node}`,
    );
    const contenders = contendersAt(people);
    const results = race(contenders, 5);
    // The spread of the totals must itself be known well, or a good day of the dice looks like another law.
    const more = Array.from({ length: people > 10_000 ? 20 : 60 }, () => plainTotals(contenders.Sluice()));
    agreed = table(results, more) && agreed;
  }
  if (!runAgentScript) console.log('\nAgentScript: not measured (npm could not install it).');
  shortRun(product);
  everythingOn(product);
  await pageIfBuilt();
  if (agreed) return;
  console.error('\nTotals lie more than four standard errors apart: these are not runs of the same work.');
  process.exitCode = 1;
}

/** The size that a lesson has: the target is 100 ms. */
function shortRun(product) {
  const job = product.jobOfWork(refChurnSettings, 10_000, 180);
  const results = race({ Sluice: () => product.runProduct(job) }, 10);
  console.log(`\n10000 people, 180 days, one thread: ${results.Sluice.best.toFixed(0)} ms (target 100)`);
}

/**
 * The same size with every mechanism at work: the target is a fifth of the reference work's speed. Once with one item of
 * each collection, and once with as many as a rich scenario has, for every item is work of its own.
 */
function everythingOn(product) {
  const people = 10_000;
  const everything = (size) => product.jobOfEverything(refChurnSettings, people, refChurn.days, size);
  const jobs = {
    Sluice: product.jobOfWork(refChurnSettings, people, refChurn.days),
    'one item each': everything('oneEach'),
    'several items': everything('several'),
  };
  const contenders = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, () => product.runProduct(job)]),
  );
  const results = race(contenders, 5);
  const speed = (name) => contenders[name]().totals.personDays / results[name].best / 1000;
  console.log(
    `\nEvery mechanism at work, ${people} people, ${refChurn.days} days (target: 0.20 of the speed)`,
  );
  for (const name of Object.keys(jobs).slice(1)) {
    const part = speed(name) / speed('Sluice');
    const times = results[name].best / results.Sluice.best;
    console.log(
      `  ${name}: ${results[name].best.toFixed(0)} ms, ${times.toFixed(1)} times the reference work; ` +
        `by person-day, ${speed(name).toFixed(1)} million a second, ${part.toFixed(2)} of its speed`,
    );
  }
}

/** AgentScript, installed beside this file in exactly the version of its package.json; undefined without a network. */
async function rival() {
  const wanted = JSON.parse(readFileSync(`${here}package.json`, 'utf8')).dependencies.agentscript;
  const present = `${here}node_modules/agentscript/package.json`;
  const current = () => existsSync(present) && JSON.parse(readFileSync(present, 'utf8')).version === wanted;
  if (!current()) {
    console.log(`Installing agentscript ${wanted} for the comparison, into tests/bench only …`);
    runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], here);
  }
  return current() ? (await import('./agentScript.mjs')).runAgentScript : undefined;
}

async function pageIfBuilt() {
  if (!existsSync(new URL('../../dist/index.html', import.meta.url)))
    return console.log('\nThe page: not measured (not built; npm run build builds it).');
  const { measurePage } = await import('./page.mjs');
  await measurePage();
}

await bench();
