import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { builtFolder, builtRooms } from './tests/builtRooms.ts';

/** Sources and `#lab`, which is tests/lab.ts, are built before the tests begin; Node loads what was built itself. */
function lab(project: string) {
  const built = fileURLToPath(new URL(builtFolder(project), import.meta.url));
  const find = new RegExp(`^(?:\\.\\./)+(src/(?:${builtRooms.join('|')})/.*)\\.ts$`);
  return {
    alias: [
      { find: '#lab', replacement: `${built}tests/lab.mjs` },
      { find, replacement: `${built}$1.mjs` },
    ],
    server: { deps: { external: [/\.cache\/lab-/] } },
  };
}

/** Files that are short to read and long to run; begun last, they would keep one core busy while the other waits. */
const long = ['lessons.test.ts', 'doctor.test.ts', 'guards.test.ts', 'coverage.test.ts'];

/** The long ones first, the others as ever. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.some((name) => moduleId.endsWith(`/${name}`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Two projects: `node` needs nothing but Node, `browser` drives a real Chromium over the built page. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: ['tests/buildLab.ts'],
          ...lab('node'),
          include: ['tests/**/*.test.ts'],
          // Vitest would leave one core to itself, which on a machine of two is half of them.
          maxWorkers: availableParallelism(),
          // Files share the modules they load (a third of the time was spent on loading them again for each file), so no
          // test may change what others see; tests/untouchedPrototypes.ts looks at the most dangerous of it.
          isolate: false,
          // Concurrent tests start whole tools (tests/guards.test.ts): more of them than cores are slower.
          maxConcurrency: 2,
          exclude: ['tests/browser/**', 'tests/planted/**', '**/node_modules/**'],
          // Only against a test that hangs: a busy machine must not fail one that counts people.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/buildLab.ts', 'tests/browser/serve.ts'],
          ...lab('browser'),
          // One Chromium at a time: two would only take the two cores from each other.
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
