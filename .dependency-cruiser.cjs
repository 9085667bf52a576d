/**
 * One rule per sentence of ARCHITECTURE.md, "Dependency direction". test/tidy/dependency-rules.test.ts plants breaches
 * and sees them caught.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const TESTS = '[.]test[.]tsx?$|/testing/';
/** What of the contract is only words and constants. */
const PLAIN = '(failure|settings|record-kinds|person-roles)[.]ts$';
const ELECTRON = '(^|/)(electron|electron-[^/]+|@electron(-toolkit)?/[^/]+)(/|$)';
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment:
        'An import that cannot be resolved escapes every other rule. What ends in ?url or ?worker is a file to serve, no code; the library of scanners says that it is for browsers only.',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '[?](url|worker)$|^@point-of-sale/' },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment: 'shared/ runs in every process: no Node, no DOM, no other layer; zod is its only package.',
      from: { path: '^src/shared/', pathNot: TESTS },
      to: { pathNot: ['^src/shared/', '(^|/)zod/', '(^|/)@orpc/contract/'] },
    },
    {
      name: 'contract-library-in-the-contract',
      severity: 'error',
      comment: 'Only shared/contract knows which RPC library carries it.',
      from: { path: '^src/shared/', pathNot: '^src/shared/contract/' },
      to: { path: '(^|/)@orpc/' },
    },
    {
      name: 'core-knows-no-host',
      severity: 'error',
      comment: 'core/ is hosted by Electron and by plain Node, so it may know neither, nor any window.',
      from: { path: '^src/core/', pathNot: TESTS },
      to: { path: '^src/(host|main|node-host|preload|renderer|simulator)/' },
    },
    {
      name: 'host-serves-both-hosts',
      severity: 'error',
      comment: 'host/ is what the two hosts have in common; it knows neither of them.',
      from: { path: '^src/host/' },
      to: { path: '^src/(main|node-host|preload|renderer)/' },
    },
    {
      name: 'hosts-stand-apart',
      severity: 'error',
      comment: 'Move what both need to host/.',
      from: { path: '^src/(main|node-host)/' },
      to: { path: '^src/(main|node-host|preload|renderer)/', pathNot: '^src/$1/' },
    },
    {
      name: 'training-starts-the-simulator',
      severity: 'error',
      comment: 'The simulator is a peer. Only training mode starts it, through its front door.',
      from: { path: '^src/(?!simulator/)', pathNot: [TESTS, '^src/host/training[.]ts$'] },
      to: { path: '^src/simulator/' },
    },
    {
      name: 'simulator-has-one-front-door',
      severity: 'error',
      from: { path: '^src/host/' },
      to: { path: '^src/simulator/', pathNot: '^src/simulator/server[.]ts$' },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      comment: 'Only main/ and preload/ may import electron or a package that imports electron.',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: ELECTRON },
    },
    {
      name: 'electron-is-never-reached',
      severity: 'error',
      comment: 'The same, through any chain of imports, npm packages included.',
      from: { path: '^src/(core|shared|simulator|host|node-host)/' },
      to: { path: '(^|/)node_modules/electron/', reachable: true },
    },
    {
      name: 'decisions-of-the-electron-host-are-pure',
      severity: 'error',
      comment: 'What is allowed is decided without Electron, so that it can be tested as a table.',
      from: { path: '^src/main/(origin|external|serve-renderer)[.]ts$' },
      to: { path: ELECTRON },
    },
    {
      name: 'preload-is-a-wire',
      severity: 'error',
      from: { path: '^src/preload/', pathNot: TESTS },
      to: { pathNot: ['^src/preload/', ELECTRON] },
    },
    {
      name: 'renderer-sees-only-shared',
      severity: 'error',
      comment: 'What the renderer needs from the core comes through the contract.',
      from: { path: '^src/renderer/', pathNot: TESTS },
      to: { path: '^src/(?!renderer/|shared/)' },
    },
    {
      name: 'renderer-parses-nothing',
      severity: 'error',
      comment:
        "Of what parses (zod, schemas) the screen has the types only: its policy forbids zod's compiled code.",
      from: {
        path: ['^src/renderer/', '^src/shared/(?!contract/)', `^src/shared/contract/${PLAIN}`],
        pathNot: TESTS,
      },
      to: {
        path: ['(^|/)zod(/|$)', '(^|/)@orpc/contract(/|$)', '^src/shared/contract/'],
        pathNot: `^src/shared/contract/${PLAIN}`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: TESTS },
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
      from: { path: '^src/renderer/src/(components|hooks|lib|state|i18n)/' },
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
      name: 'vendor-ground-knows-no-connector',
      severity: 'error',
      comment: 'What lies directly in vendors/ serves all connectors, so it may know none of them.',
      from: { path: '^src/core/vendors/[^/]+[.]ts$', pathNot: TESTS },
      to: { path: '^src/core/vendors/[^/]+/' },
    },
    {
      name: 'signing-is-pure',
      severity: 'error',
      comment: 'A signature depends on its parameters alone, so that vectors prove it.',
      from: { path: '^src/core/vendors/[^/]+/signing[.]ts$' },
      to: { pathNot: ['^(node:)?crypto$', '^src/core/vendors/endpoint[.]ts$'] },
    },
    {
      name: 'connectors-are-named-once',
      severity: 'error',
      comment: 'One file names the concrete vendors; all else takes the vendor port.',
      from: { path: '^src/core/', pathNot: ['^src/core/(connect[.]ts$|vendors/)', TESTS] },
      to: { path: '^src/core/vendors/[^/]+/' },
    },
    {
      name: 'one-door-to-the-network',
      severity: 'error',
      comment: 'One request, one fresh socket, no redirect, no retry: written once.',
      from: { path: '^src/core/', pathNot: ['^src/core/vendors/http[.]ts$', TESTS] },
      to: { dependencyTypes: ['core'], path: '^(node:)?(http|https|http2|net|tls|dgram)$' },
    },
    {
      name: 'one-door-to-sqlite',
      severity: 'error',
      comment:
        'core/sqlite opens with the settings that make a commit durable or a file unreadable to others. The simulator has its own.',
      from: { path: '^src/', pathNot: ['^src/core/sqlite/', '^src/simulator/', TESTS] },
      to: { path: '(^|/)better-sqlite3[^/]*(/|$)|^(node:)?sqlite$' },
    },
    {
      name: 'journal-stands-below-operations',
      severity: 'error',
      from: { path: '^src/core/(journal|sqlite|settings|members)/', pathNot: TESTS },
      to: { path: '^src/core/(operations/(?!transition[.]ts|operation[.]ts)|procedures|core[.]ts)' },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      comment: 'Decisions are separated from effects: these files may import only pure code.',
      from: { path: '^src/core/operations/(transition|recovery-plan|reconciliation-plan)[.]ts$' },
      to: { pathNot: ['^src/shared/', '^src/core/operations/(operation|transition)[.]ts$', '(^|/)zod/'] },
    },
    {
      name: 'simulator-is-an-independent-oracle',
      severity: 'error',
      comment: "A simulator that reuses the connector's own code or schemas cannot find their bugs.",
      from: { path: '^src/simulator/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^src/(?!simulator/|shared/money[.]ts$)' },
    },
    {
      name: 'no-product-code-on-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: `^test/|${TESTS}` },
    },
    {
      name: 'no-product-code-on-tools',
      severity: 'error',
      comment: 'A package that the product imports belongs in dependencies. Electron brings itself.',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/electron/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/electron/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
