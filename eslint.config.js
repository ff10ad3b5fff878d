import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The rooms that must give the same bytes on every machine: no clock, no chance, no locale, no engine-dependent maths. */
const pureRooms = ['math', 'schema', 'expression', 'record', 'engine', 'model', 'metrics', 'study'];

/** What a cell view and a control know nothing of; the two differ only in the rooms that show things. */
const roomsBelowViews =
  'math expression record engine model notebook catalogue runner study languages store'.split(' ');

const codeFiles = ['**/*.{ts,mts,js,mjs,cjs,svelte}'];
const plainFiles = ['**/*.{js,mjs,cjs}'];
const inSource = ['src/**/*.{ts,mts,js,mjs,svelte}'];
const inPureRooms = pureRooms.map((room) => `src/${room}/**/*.{ts,mts,js,mjs}`);

// Chrome, Firefox and Node round these differently in 4–10 % of cases (stack.md); src/math has portable ones.
const unportableMath = (
  'exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 ' +
  'sinh cosh tanh asinh acosh atanh cbrt hypot'
).split(' ');

const markupFromStrings = '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)$/';
const noMarkup = 'Markup is never built from strings: render elements.';

const sourceSyntax = [
  { selector: `MemberExpression > Identifier.property[name=${markupFromStrings}]`, message: noMarkup },
  { selector: `MemberExpression > Literal.property[value=${markupFromStrings}]`, message: noMarkup },
  { selector: `SvelteAttribute[key.name=${markupFromStrings}]`, message: noMarkup },
  { selector: `SvelteDirective[key.name.name=${markupFromStrings}]`, message: noMarkup },
];

const evaluators = '/^(default|evaluate|compile|parser|create|all|config)$/';
const noEvaluate = 'Of mathjs only the parser: its evaluate can hang and reconfigure itself.';

// `import … from` is caught by no-restricted-imports below, `await import()` by these.
const lazyImportSyntax = [
  {
    selector: `VariableDeclarator[init.type='AwaitExpression'][init.argument.source.value=/^mathjs/] > ObjectPattern > Property[key.name=${evaluators}]`,
    message: noEvaluate,
  },
  {
    selector: `MemberExpression[object.type='AwaitExpression'][object.argument.source.value=/^mathjs/][property.name=${evaluators}]`,
    message: noEvaluate,
  },
];

const pureSyntax = [
  { selector: 'ForInStatement', message: 'for..in walks in an order we do not own: use for..of.' },
  { selector: "BinaryExpression[operator='**']", message: '** is not portable: use pow of src/math.' },
  { selector: "AssignmentExpression[operator='**=']", message: '** is not portable: use pow of src/math.' },
  {
    selector: 'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]',
    message: 'The locale of the machine must not reach the numbers.',
  },
  {
    selector: ":not(MemberExpression) > Identifier[name='Math']",
    message: 'Write Math.<name>, so that the lint can see what is used.',
  },
  {
    selector: "MemberExpression[computed=true] > Identifier.object[name='Math']",
    message: 'Write Math.<name>, so that the lint can see what is used.',
  },
];

const impureGlobals = {
  Date: 'Days are numbers that are passed in; there is no clock here.',
  performance: 'There is no clock here: the runner and the benchmark measure time.',
  Intl: 'Formatting belongs to app, cli and the words.',
  crypto: 'Chance comes from the addressed draws of src/math.',
  ...Object.fromEntries(
    ['globalThis', 'window', 'self', 'document', 'navigator', 'process'].map((name) => [
      name,
      'This room runs in a page, a worker and Node alike.',
    ]),
  ),
};

const noMathjsEvaluate = {
  regex: '^mathjs(/|$)',
  importNamePattern: evaluators.slice(1, -1),
  message: noEvaluate,
};

/** Svelte erases type imports before dependency-cruiser sees them, so the wrong ways out of a view are named here too. */
function viewImports(room, unwanted) {
  const wrongWay = {
    regex: `^(\\.\\./)+(${unwanted.join('|')})/`,
    message: `A view of ${room} may not import from there, types included (architecture, table of rooms).`,
  };
  return {
    files: [`src/${room}/**/*.svelte`],
    rules: { 'no-restricted-imports': ['error', { patterns: [noMathjsEvaluate, wrongWay] }] },
  };
}

// The part of ESLint's own recommended list that TypeScript does not already cover (@eslint/js is not installed).
const likelyMistakes = Object.fromEntries(
  (
    'no-async-promise-executor no-case-declarations no-cond-assign no-constant-binary-expression no-debugger ' +
    'no-dupe-else-if no-duplicate-case no-empty-pattern no-fallthrough no-irregular-whitespace ' +
    'no-loss-of-precision no-self-assign no-self-compare no-shadow-restricted-names no-sparse-arrays ' +
    'no-unsafe-finally no-unsafe-optional-chaining no-unused-private-class-members no-useless-catch ' +
    'no-useless-escape use-isnan valid-typeof no-eval no-new-func no-script-url'
  )
    .split(' ')
    .map((rule) => [rule, 'error']),
);

const unusedVariables = [
  'error',
  {
    argsIgnorePattern: '^_',
    varsIgnorePattern: '^_',
    caughtErrorsIgnorePattern: '^_',
    destructuredArrayIgnorePattern: '^_',
  },
];

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.cache/', 'coverage/', 'tests/planted/', 'static/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: codeFiles,
    extends: [tseslint.configs.recommendedTypeChecked, svelte.configs.recommended],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...likelyMistakes,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: true }],
      '@typescript-eslint/no-unused-vars': unusedVariables,
      // An interface may ask for a promise that one implementation needs no await for.
      '@typescript-eslint/require-await': 'off',
      // Meant for SvelteKit; our routes are hashes.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' },
  },
  {
    files: inSource,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...sourceSyntax, ...lazyImportSyntax],
      'no-restricted-properties': [
        'error',
        { object: 'document', property: 'write', message: noMarkup },
        { object: 'document', property: 'writeln', message: noMarkup },
      ],
      'no-restricted-imports': ['error', { patterns: [noMathjsEvaluate] }],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'max-lines': ['error', { max: 150 }], 'max-lines-per-function': 'off' },
  },
  viewImports('app', ['engine', 'model', 'cli']),
  viewImports('cells', [...roomsBelowViews, 'app', 'cli', 'schema', 'metrics']),
  viewImports('controls', [...roomsBelowViews, 'app', 'cli', 'metrics', 'charts', 'cells']),
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: inPureRooms,
    rules: {
      'no-restricted-syntax': ['error', ...sourceSyntax, ...lazyImportSyntax, ...pureSyntax],
      'no-restricted-globals': [
        'error',
        ...Object.entries(impureGlobals).map(([name, message]) => ({ name, message })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes from the addressed draws of src/math.' },
        ...unportableMath.map((property) => ({
          object: 'Math',
          property,
          message: 'Engines round it differently: use the portable one of src/math.',
        })),
      ],
      // Knows the types: a typed array sorts by number without a comparator, an array by text.
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: false }],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // What a page, a JSON file or a hostile case gives back has no type, and that is the point of the test.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: plainFiles,
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'error', '@typescript-eslint/no-require-imports': 'off' },
  },
);
