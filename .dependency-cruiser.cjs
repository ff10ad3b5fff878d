/** The table "room | may import | packages" of the architecture, as rules. Type-only imports count. */

/**
 * @typedef {object} Room
 * @property {string} [files] what belongs to the room, when it is not simply its folder
 * @property {string[]} imports other rooms it may import from
 * @property {string[]} [packages] patterns of the npm packages it may import
 * @property {string[]} [typePackages] packages of which it may import only types
 */

/** @type {Record<string, Room>} */
const rooms = {
  math: { imports: [], packages: ['@stdlib/[^/]+', 'seedrandom'], typePackages: ['@types/seedrandom'] },
  schema: { imports: [] },
  expression: { imports: ['math', 'schema'], packages: ['mathjs'] },
  record: { imports: ['schema'], packages: ['@noble/hashes'] },
  engine: { imports: ['math', 'schema', 'expression', 'record'] },
  model: { imports: ['math', 'schema', 'expression', 'record', 'engine'] },
  metrics: { imports: ['math', 'schema', 'expression', 'record'] },
  charts: {
    imports: ['schema', 'metrics'],
    typePackages: ['@observablehq/plot', 'd3', 'd3-[^/]+', '@types/d3[^/]*'],
  },
  cells: {
    files: '^src/cells/.+(?<!\\.svelte)$',
    imports: ['schema', 'expression', 'metrics', 'charts'],
  },
  views: {
    files: '^src/cells/.+\\.svelte$',
    imports: ['cells', 'controls', 'charts'],
    packages: ['svelte'],
  },
  notebook: {
    imports: ['schema', 'expression'],
    packages: ['unified', 'remark-[^/]+', 'micromark-[^/]+', 'mdast-[^/]+', 'yaml'],
    typePackages: ['@types/mdast', '@types/unist', 'micromark', 'vfile'],
  },
  catalogue: { imports: ['schema', 'model', 'metrics', 'charts', 'cells'] },
  runner: { imports: ['schema', 'record', 'engine', 'model'] },
  study: { imports: ['math', 'schema', 'expression', 'record', 'metrics', 'runner'], packages: ['fmin'] },
  doctor: {
    imports: ['math', 'schema', 'record', 'metrics', 'cells', 'notebook', 'catalogue', 'runner', 'study'],
  },
  languages: { imports: ['schema'] },
  store: {
    imports: ['schema', 'notebook', 'record'],
    packages: ['idb', 'idb-keyval', 'fflate', 'papaparse'],
  },
  controls: { imports: ['schema'], packages: ['svelte'] },
  app: {
    imports: allBut('engine', 'model', 'doctor', 'cli'),
    packages: [
      'svelte',
      '@observablehq/plot',
      'd3',
      'katex',
      'intl-messageformat',
      'uqr',
      '@codemirror/[^/]+',
      '@lezer/highlight',
    ],
    typePackages: ['@types/d3[^/]*', '@types/katex', '@types/mdast'],
  },
  cli: {
    imports: allBut('app', 'controls', 'views'),
    packages: ['vite', 'yaml', 'intl-messageformat'],
  },
};

/** Written out by hand because `rooms` is not finished when this runs. */
function allBut(/** @type {string[]} */ ...unwanted) {
  return (
    'math schema expression record engine model metrics charts cells views notebook catalogue runner study ' +
    'doctor languages store controls app cli'
  )
    .split(' ')
    .filter((room) => !unwanted.includes(room));
}

/** @param {string} room */
function filesOf(room) {
  return rooms[room].files ?? `^src/${room}/`;
}

/** @param {string[]} [names] */
function packageFiles(names = []) {
  // No ^: from a copy of the tree, or with linked packages, node_modules lies further up.
  return names.map((name) => `(^|/)node_modules/${name}/`);
}

/** Wrong ways from one room to another. @param {string} room */
function importRule(room) {
  const allowed = [room, ...rooms[room].imports].map(filesOf);
  return {
    name: `${room}-imports`,
    severity: 'error',
    comment: `${room} may import only: ${rooms[room].imports.join(', ') || 'nothing'}.`,
    from: { path: filesOf(room) },
    to: { path: '^src/', pathNot: allowed },
  };
}

/** Packages a room must not know, even as types. @param {string} room */
function packageRule(room) {
  const { packages = [], typePackages = [] } = rooms[room];
  return {
    name: `${room}-packages`,
    severity: 'error',
    comment: `${room} may import only these packages: ${[...packages, ...typePackages].join(', ') || 'none'}.`,
    from: { path: filesOf(room) },
    to: { path: '(^|/)node_modules/', pathNot: packageFiles([...packages, ...typePackages]) },
  };
}

/** Packages of which only the types are known: the thing itself is *given*. @param {string} room */
function typesOnlyRule(room) {
  return {
    name: `${room}-types-only`,
    severity: 'error',
    comment: `${room} may import types from this package, never code.`,
    from: { path: filesOf(room) },
    to: {
      path: packageFiles(rooms[room].typePackages),
      dependencyTypesNot: ['type-only', 'type-import', 'pre-compilation-only'],
    },
  };
}

const names = Object.keys(rooms);
const known = names.map(filesOf);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...names.map(importRule),
    ...names.map(packageRule),
    ...names.filter((room) => rooms[room].typePackages).map(typesOnlyRule),
    {
      name: 'view-own-cell',
      severity: 'error',
      comment: 'A view knows the cell of its own folder, not its neighbours.',
      from: { path: '^src/cells/([^/]+)/.+\\.svelte$' },
      to: { path: '^src/cells/', pathNot: '^src/cells/$1/' },
    },
    {
      name: 'mathjs-in-parse',
      severity: 'error',
      comment: 'src/expression/parse.ts alone touches mathjs.',
      from: { pathNot: '^src/expression/parse\\.ts$' },
      to: { path: '(^|/)node_modules/mathjs/' },
    },
    {
      name: 'node-modules-of-node',
      severity: 'error',
      comment: 'Only the command line knows Node; everything else runs in a page too.',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/runner/node[^/]*\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runner-node-only-threads',
      severity: 'error',
      comment: "The runner's Node worker needs worker_threads and nothing else of Node.",
      from: { path: '^src/runner/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?worker_threads$' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that import each other are one idea, or the wrong two.',
      // A tree is drawn by a component that draws its own branches: these import themselves, and nothing else back.
      from: { pathNot: '^src/app/notebook/(ProseBlock|Inlines|Blocks)\\.svelte$' },
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'The imported file or package does not exist.',
      from: {},
      // Made by a plugin of vite.config.ts.
      to: { couldNotResolve: true, pathNot: '^virtual:shelf$' },
    },
    {
      name: 'not-to-undeclared',
      severity: 'error',
      comment: 'The package is not in package.json: it is here by chance.',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'type-import', 'pre-compilation-only'],
      },
    },
    {
      name: 'not-out-of-src',
      severity: 'error',
      comment: 'src stands alone: no imports from tests, scenarios or configurations.',
      from: { path: '^src/' },
      to: {
        pathNot: ['^src/', '(^|/)node_modules/', '^package\\.json$'],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'known-room',
      severity: 'error',
      comment: 'Every folder of src is a room of the architecture; add it to the table first.',
      from: { path: '^src/', pathNot: known },
      to: {},
    },
    {
      name: 'known-room-imported',
      severity: 'error',
      comment: 'Every folder of src is a room of the architecture; add it to the table first.',
      from: {},
      to: { path: '^src/', pathNot: known },
    },
    {
      name: 'known-room-alone',
      severity: 'error',
      comment: 'Every folder of src is a room of the architecture; add it to the table first.',
      from: { orphan: true, path: '^src/', pathNot: known },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
      mainFields: ['svelte', 'module', 'main', 'types', 'typings'],
    },
  },
};
