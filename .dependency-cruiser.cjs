/** The layers of the house: arrows go down only. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'utils-know-no-screen',
      severity: 'error',
      from: { path: '^utils/' },
      to: { path: '^(components|entrypoints)/' },
    },
    {
      name: 'components-know-no-entrypoint',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'components-get-props',
      comment: 'Components read no DOM of the site, no storage and no messages.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(utils/(storage|messages|dom)/|node_modules/(wxt|webextension-polyfill))',
        pathNot: '^$',
      },
    },
    {
      name: 'one-door',
      comment: 'A folder under utils/ is entered through its index.ts.',
      severity: 'error',
      from: { path: '^utils/([^/]+)/', pathNot: '^$' },
      to: { path: '^utils/([^/]+)/', pathNot: ['^utils/$1/', '^utils/[^/]+/index\\.ts$'] },
    },
    {
      name: 'one-door-from-outside',
      severity: 'error',
      from: { path: '^(components|entrypoints)/' },
      to: { path: '^utils/[^/]+/', pathNot: '^utils/[^/]+/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-subjects',
      comment: 'These know neither a browser API nor the screen.',
      severity: 'error',
      from: { path: '^utils/(roster|audit|campaign|text|workbook)/' },
      to: {
        path: '^(utils/(storage|messages|dom|cabinet)/|node_modules/(wxt|@wxt-dev|webextension-polyfill|react))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'cabinet-knows-no-react-no-storage',
      severity: 'error',
      from: { path: '^utils/(cabinet|dom)/' },
      to: { path: '^(utils/(storage|messages)/|node_modules/(react|react-dom|wxt|@wxt-dev))' },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/(wxt|@wxt-dev|@types)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
