// The import rules of the house (docs/decisions.md). Arrows point to what may be imported:
// cli, workers -> pipeline/pipeline.ts -> stages -> garble, languages, knowledge -> model;  query -> schemas;  export -> schemas.
const stages = ['identify', 'read', 'repair', 'structure', 'segment', 'describe', 'extract', 'link', 'write']
const pure = ['repair', 'structure', 'segment', 'describe', 'extract', 'link']
const kinds = ['definitions', 'statistics', 'case-studies']
const codes = ['en', 'ru', 'zh']
const test = '\\.test\\.ts$|/examples\\.ts$|/examples/'
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: test, ...from }, to })
const oneHome = (pkg, home) =>
  rule(
    `${pkg}-has-one-home`,
    `${pkg} is imported in ${home} only`,
    { pathNot: `^${home}|^tests/|^bench/|^evaluation/|${test}` },
    { path: `node_modules/${pkg}/` },
  )

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency',
      severity: 'error',
      from: { path: '^(pipeline|workers|schemas|export|query|cli)', pathNot: `${test}|^query/web/` },
      to: { dependencyTypes: ['npm-dev'] },
    },
    rule('model-imports-nothing', 'types and arithmetic stand alone', { path: '^pipeline/model/' }, { pathNot: '^pipeline/model/' }),
    ...stages.map((stage) =>
      rule(
        `stage-${stage}-stays-home`,
        'a stage never imports another stage',
        { path: `^pipeline/${stage}/` },
        { path: `^pipeline/(${stages.filter((s) => s !== stage).join('|')})/` },
      ),
    ),
    rule(
      'pure-stages-touch-nothing',
      'after read: no node:, no tools, no store',
      { path: `^pipeline/(${pure.join('|')}|garble|languages|model)/` },
      { path: '^pipeline/(tools|store)/' },
    ),
    rule(
      'pure-stages-no-node',
      'after read: no node: modules',
      { path: `^pipeline/(${pure.join('|')}|garble|languages|model)/` },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'garble-knows-no-stage',
      'garble, languages and knowledge serve stages',
      { path: '^pipeline/(garble|languages|knowledge)/' },
      { path: `^pipeline/(${stages.join('|')}|tools|store)/` },
    ),
    ...kinds.map((kind) =>
      rule(
        `extract-${kind}-alone`,
        'a kind of fact never imports another',
        { path: `^pipeline/extract/${kind}/` },
        { path: `^pipeline/extract/(${kinds.filter((k) => k !== kind).join('|')})/` },
      ),
    ),
    ...codes.map((code) =>
      rule(
        `language-${code}-alone`,
        'a language folder never imports another language',
        { path: `/extract/[^/]+/${code}/` },
        { path: `/extract/[^/]+/(${codes.filter((c) => c !== code).join('|')})/` },
      ),
    ),
    rule('export-knows-records', 'exports are made from records', { path: '^export/' }, { path: '^(pipeline|workers|query|cli)/' }),
    rule('query-knows-records', 'queries are made from records', { path: '^query/' }, { path: '^(pipeline|workers|cli)/' }),
    rule('schemas-stand-alone', 'the contract imports nothing of ours', { path: '^schemas/' }, { path: '^(pipeline|workers|cli|query|export)/' }),
    rule(
      'nothing-imports-tests',
      'measuring and testing are at the edge',
      { pathNot: `^(tests|bench|evaluation|corpus|cli)/|${test}` },
      { path: '^(tests|bench|evaluation|corpus)/' },
    ),
    oneHome('bullmq', 'workers/'),
    oneHome('ioredis', 'workers/'),
    oneHome('pdfjs-dist', 'pipeline/tools/'),
    oneHome('tesseract\\.js', 'pipeline/tools/'),
    oneHome('zod', '(schemas|query)/'),
    oneHome('fastify', 'query/api/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // swc: dependency-cruiser cannot call TypeScript 7 yet.
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    exclude: { path: '^query/web/dist' },
  },
}
