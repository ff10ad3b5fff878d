import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Writes the golden files anew. Say in CHANGELOG.md why they changed; if a hash did, the engine has a new version.
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, UPDATE_GOLDENS: '1' },
  },
);
process.exitCode = status ?? 1;
