/** Who may import whom; README.md has the same as a table, with the reasons. */
module.exports = {
  forbidden: [
    only('app/domain', packages('zod'), 'The rules know no framework, no database, no clock.'),
    {
      name: 'schemas-stay-out-of-the-browser',
      comment: 'What forms send is described in *.input.ts, for the server only.',
      severity: 'error',
      from: { path: '^app/(components|editor|enhance)/' },
      to: { path: '[.]input[.]ts$' },
    },
    {
      name: 'only-inputs-know-zod',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: '[.]input[.]ts$' },
      to: { path: 'node_modules/zod/' },
    },
    only('app/i18n', ['app/domain/', ...packages('react', '@remix-run/react', 'i18next')]),
    only('app/components', [
      'app/(domain|editor|i18n)/',
      ...packages('react', '@remix-run/react', 'yjs', 'y-websocket', 'y-indexeddb'),
    ]),
    only('app/editor', [
      'app/(domain|i18n)/',
      ...packages(
        'react',
        'lexical',
        '@lexical/[a-z-]+',
        'yjs',
        'y-websocket',
        'y-indexeddb',
        'y-protocols',
        'lib0',
      ),
    ]),
    only('app/enhance', ['app/domain/']),
    only('app/http', [
      'app/(domain|i18n)/',
      'db/(queries/|connection)',
      '(node:)?crypto$',
      ...packages('@remix-run/node', 'zod'),
    ]),
    only('db/queries', [
      'app/domain/',
      'db/(connection|schema|json)',
      '(node:)?crypto$',
      ...packages('kysely'),
    ]),
    only(
      'server/commands',
      ['app/domain/', 'db/(queries/|connection)', '(node:)?crypto$'],
      'Commands serve routes, jobs and sockets alike.',
    ),
    {
      name: 'routes-stay-thin',
      comment:
        'Routes read with queries and write with commands; the running server is reached through `context`.',
      severity: 'error',
      from: { path: '^app/(routes|root|entry)' },
      to: {
        path: [
          '^server/(?!commands/|documents/)',
          '^db/(?!queries/)',
          'node_modules/(kysely|pg|ws|yjs)/',
        ],
      },
    },
    {
      name: 'env-is-read-once',
      severity: 'error',
      from: { pathNot: '^(server/(index|http|example|cli|cli/.*)[.]ts|tests/)' },
      to: { path: '^server/env[.]ts$' },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      // What the build makes is not there before it; the sources are checked on a clean checkout.
      to: { couldNotResolve: true, pathNot: '^(virtual:|node:)|/build/server/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|public/build)/|[.]css$|^node:' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

/** Files under `folder` may import each other and what is listed, and nothing else. */
function only(folder, allowed, comment) {
  const pathNot = [
    `^${folder}/`,
    ...allowed.map((path) => (path.startsWith('^') ? path : `^${path}`)),
  ]
  return {
    name: `${folder}-imports`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { pathNot },
  }
}

function packages(...names) {
  return names.map((name) => `node_modules/(@types/)?${name}/`)
}
