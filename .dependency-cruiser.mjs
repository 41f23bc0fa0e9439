/** Which module may import which. Each rule has a name, and says why it is there. */

const stages = 'extract|ingest|catalogue|geography|join|segment|statistics|disclosure|profile|output|workspace';

const installed = (names) => `(^|/)node_modules/(${names})(/|$)`;

/** A package that may enter by named folders only. */
const door = (name, comment, packages, folders) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(shared|src-main|src-renderer)/', pathNot: folders },
  to: { path: installed(packages) },
});

/** The same rule, for what is there at run time. */
const withoutTypes = (rule) => ({ ...rule, to: { ...rule.to, dependencyTypesNot: ['type-only'] } });

const rules = [
  {
    name: 'shared-imports-only-shared',
    comment: 'What is shared runs in the window, in the engine and in a worker: what it imports must run in all three.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(src-main|src-renderer|scripts|sample-data|test|bin)/' },
  },
  {
    name: 'shared-runs-anywhere',
    comment: 'A module of Node in shared would break the window.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'base-imports-nothing',
    comment: 'The floor: shared/base stands on nothing, so that it can be moved, read and trusted alone.',
    severity: 'error',
    from: { path: '^shared/base/' },
    to: { pathNot: '^shared/base/' },
  },
  {
    name: 'window-never-imports-engine',
    comment: 'The window reaches the engine through the contract alone; else raw rows come within reach of a chart.',
    severity: 'error',
    from: { path: '^src-renderer/' },
    to: { path: '^src-main/' },
  },
  {
    name: 'window-runs-in-a-browser',
    comment: 'The window runs in a sandbox, where Node does not exist.',
    severity: 'error',
    from: { path: '^src-renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'engine-never-imports-window',
    comment: 'The engine serves any host; it knows no window.',
    severity: 'error',
    from: { path: '^src-main/' },
    to: { path: '^src-renderer/' },
  },
  {
    name: 'stages-are-islands',
    comment: 'A stage takes and returns values of shared/model, so that each can be read, tested and replaced alone.',
    severity: 'error',
    from: { path: `^src-main/(${stages})/` },
    to: { path: `^src-main/(${stages})/`, pathNot: '^src-main/$1/' },
  },
  {
    name: 'stages-know-no-order',
    comment: 'Only the engine knows the order of the stages, and only hosts know how they are reached.',
    severity: 'error',
    from: { path: `^src-main/(${stages}|database|files)/` },
    to: { path: '^src-main/(engine|hosts|preload)/' },
  },
  {
    name: 'database-knows-no-stage',
    comment: 'The database is a tool of the stages; a tool that knows its users cannot be changed under them.',
    severity: 'error',
    from: { path: '^src-main/database/' },
    to: { path: `^src-main/(${stages})/` },
  },
  {
    name: 'files-know-no-stage',
    comment:
      'Reading bytes into records is a tool of the stages: what a record means is for extract and ingest to say.',
    severity: 'error',
    from: { path: '^src-main/files/' },
    to: { path: `^src-main/(${stages}|database)/` },
  },
  {
    name: 'engine-knows-no-host',
    comment: 'One engine, thin hosts: the engine must run where there is no window, no server and no terminal.',
    severity: 'error',
    from: { path: '^src-main/engine/' },
    to: { path: '^src-main/(hosts|preload)/' },
  },
  {
    name: 'hosts-are-adapters',
    comment: 'A host carries the engine’s procedures; a host that reaches a stage does work that other hosts lack.',
    severity: 'error',
    from: { path: '^src-main/hosts/' },
    to: { path: `^src-main/(${stages}|database|files|preload)/` },
  },
  {
    name: 'hosts-are-apart',
    comment: 'A host can be left out of a build only if no other host needs it.',
    severity: 'error',
    from: { path: '^src-main/hosts/(electron|web|cli)/' },
    to: {
      path: '^src-main/hosts/(electron|web|cli)/',
      pathNot: ['^src-main/hosts/$1/', '^src-main/hosts/web/start-web-host\\.ts$'],
    },
  },
  {
    name: 'preload-is-a-bridge',
    comment: 'The preload hands over one port; anything more is attack surface in every page.',
    severity: 'error',
    from: { path: '^src-main/preload/' },
    to: { pathNot: ['^src-main/preload/', installed('electron')] },
  },
  {
    name: 'pure-stages-touch-no-database',
    comment: 'What protects people and what is said of them must follow from its arguments alone.',
    severity: 'error',
    from: { path: '^src-main/(disclosure|profile|statistics)/' },
    to: { path: '^src-main/database/' },
  },
  {
    name: 'pure-stages-touch-no-machine',
    comment: 'No files, clock or network in the stages that protect people, compute or write findings.',
    severity: 'error',
    from: { path: '^src-main/(disclosure|profile|statistics)/' },
    to: { dependencyTypes: ['core'] },
  },
  door(
    'duckdb-by-one-door',
    'Every statement goes through the quoting, binding and cancelling of database/.',
    '@duckdb',
    '^src-main/database/',
  ),
  door(
    'electron-by-one-door',
    'Its runtime is absent on some machines: what imports it does not run there.',
    'electron',
    '^src-main/(hosts/electron|preload)/',
  ),
  door(
    'maplibre-by-one-door',
    'Maps share one style, one palette and one text alternative.',
    'maplibre-gl',
    '^src-renderer/maps/',
  ),
  door(
    'vega-by-one-door',
    'A chart is a specification of shared/presentation; only those who draw it load Vega.',
    'vega|vega-interpreter|vega-lite',
    '^(src-renderer/charts|src-main/output)/',
  ),
  door(
    'arquero-by-one-door',
    'Arquero needs eval, which is allowed in its worker alone.',
    'arquero',
    '^src-renderer/tables/',
  ),
  door(
    'report-writers-by-one-door',
    'What writes a report takes Released numbers, and stands where that is checked.',
    '@myriaddreamin|docx|@resvg',
    '^src-main/output/',
  ),
  door(
    'workbook-writer-by-one-door',
    'What writes a workbook writes a report, and takes Released numbers.',
    'hucre',
    '^src-main/output/',
  ),
  door(
    'file-readers-by-one-door',
    'What a partner sends becomes records in one place, whichever format it came in.',
    'yauzl|saxes|iconv-lite|jschardet',
    '^src-main/files/',
  ),
  door(
    'places-by-one-door',
    'Where a point lies is worked out in one place, with one projection and one rule for borders.',
    'flatbush|proj4',
    '^src-main/geography/',
  ),
  door('solver-by-one-door', 'Only disclosure control solves linear programs.', 'highs', '^src-main/disclosure/'),
  withoutTypes(
    door(
      'transport-by-one-door',
      'A procedure is carried by a host or called by the client; nothing between knows of transports.',
      '@orpc',
      '^(shared/contract|src-main/(engine|hosts)|src-renderer/client)/',
    ),
  ),
  {
    name: 'product-needs-no-tests',
    comment: 'What ships never imports what checks, generates or measures it.',
    severity: 'error',
    from: { path: '^(shared|src-main|src-renderer)/' },
    to: { path: '^(test|scripts|sample-data)/' },
  },
  {
    name: 'engine-ships-its-dependencies',
    comment: 'A devDependency is not on the officer’s machine; only the window is bundled.',
    severity: 'error',
    from: { path: '^(shared|src-main)/' },
    to: { dependencyTypes: ['npm-dev'], pathNot: installed('electron') },
  },
  {
    name: 'imports-resolve',
    comment: 'An import that resolves to nothing is a typing mistake or a package that nobody declared.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared-packages-only',
    comment: 'A package that is only there because another needs it may be gone tomorrow.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-circles',
    comment: 'Two modules that need each other are one module in two files.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
];

export default {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|reports|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
