/** One rule per sentence of ARCHITECTURE.md, "Dependency direction". @type {import('dependency-cruiser').IConfiguration} */
const OUTER = '^src/(main|node-host|preload|renderer|simulator)/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment: 'shared/ runs in every process: no Node, no DOM, no other layer; zod is its only package.',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', '(^|/)zod/'] },
    },
    {
      name: 'core-knows-no-host',
      severity: 'error',
      comment: 'core/ is hosted by Electron and by plain Node, so it may know neither, nor any window.',
      from: { path: '^src/core/' },
      to: { path: OUTER },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      comment: 'Only main/ and preload/ may import electron or a package that imports electron.',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: '(^|/)(electron|electron-[^/]+|@electron(-toolkit)?/[^/]+)(/|$)' },
    },
    {
      name: 'core-never-reaches-electron',
      severity: 'error',
      comment: 'The same, through any chain of imports, npm packages included.',
      from: { path: '^src/(core|shared|simulator|node-host)/' },
      to: { path: '(^|/)node_modules/electron/', reachable: true },
    },
    {
      name: 'ipc-main-in-one-file',
      severity: 'error',
      comment:
        'Handlers are registered in main/ipc.ts, which checks the sender and passes on to core/dispatch, which parses.',
      from: {
        path: '^src/main/',
        pathNot: '^src/main/(ipc|index|window|security|updates)[.]ts$|^src/main/adapters/',
      },
      to: { path: '(^|/)electron(/|$)' },
    },
    {
      name: 'simulator-is-an-independent-oracle',
      severity: 'error',
      comment: "A simulator that reuses the connector's own signing or schemas cannot find their bugs.",
      from: { path: '^src/simulator/' },
      to: { path: '^src/(?!simulator/|shared/money[.]ts$)' },
    },
    {
      name: 'preload-is-a-wire',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/(?!preload/|shared/contract/)' },
    },
    {
      name: 'renderer-sees-only-shared',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(?!renderer/|shared/)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-mix',
      severity: 'error',
      from: { path: '^src/renderer/src/features/([^/]+)/' },
      to: { path: '^src/renderer/src/features/', pathNot: '^src/renderer/src/features/$1/' },
    },
    {
      name: 'renderer-parts-below-features',
      severity: 'error',
      from: { path: '^src/renderer/src/(components|hooks|lib)/' },
      to: { path: '^src/renderer/src/(features|app)/' },
    },
    {
      name: 'vendors-do-not-mix',
      severity: 'error',
      comment: 'A connector may use vendor.ts and http.ts, never another connector.',
      from: { path: '^src/core/vendors/([^/]+)/' },
      to: { path: '^src/core/vendors/[^/]+/', pathNot: '^src/core/vendors/$1/' },
    },
    {
      name: 'connectors-are-named-once',
      severity: 'error',
      comment: 'Only the composition root names a concrete vendor; all else takes the Vendor port.',
      from: { path: '^src/core/', pathNot: '^src/core/(core[.]ts$|vendors/)' },
      to: { path: '^src/core/vendors/[^/]+/' },
    },
    {
      name: 'one-door-to-the-network',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/(vendors/http[.]ts$|sink/)' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(http|https|net|tls)$' },
    },
    {
      name: 'one-door-to-sqlite',
      severity: 'error',
      comment: 'One file for the product, and one for the simulator, which keeps its own state.',
      from: { pathNot: '^src/(core/sqlite/|simulator/state/database[.]ts$)' },
      to: { path: '(^|/)(better-sqlite3|@signalapp/sqlcipher)(/|$)|^(node:)?sqlite$' },
    },
    {
      name: 'journal-stands-below-operations',
      severity: 'error',
      from: { path: '^src/core/(journal|sqlite|receipts|settings|members)/' },
      to: { path: '^src/core/(operations|sink|core[.]ts)' },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      comment: 'Decisions are separated from effects: these files may import only pure code.',
      from: {
        path: '^src/core/(operations/(transition|recovery-plan|reconciliation-plan)|receipts/(receipt|layout|escpos))[.]ts$',
      },
      to: {
        pathNot: [
          '^src/shared/',
          '^src/core/operations/(operation|transition)[.]ts$',
          '^src/core/receipts/(receipt|layout)[.]ts$',
          '(^|/)zod/',
        ],
      },
    },
    {
      name: 'no-product-code-on-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^test/|[.]test[.]tsx?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/electron/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
