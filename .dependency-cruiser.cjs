// The rooms and the one way of the data: bytes → intake → text → matching → review → audit → export.
const room = (name) => `^app/${name}/`
const rooms = ['routes', 'components', 'text', 'matching', 'intake', 'review', 'audit', 'auth', 'jobs', 'i18n', 'cli', 'server']
const allBut = (...allowed) => `^app/(${rooms.filter((name) => !allowed.includes(name)).join('|')})/`

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'text-stands-alone', severity: 'error', from: { path: room('text'), pathNot: '\\.test\\.' }, to: { path: [allBut('text'), '^db/', '^node:'] } },
    {
      name: 'scorer-knows-text-alone',
      comment: 'The pure part of matching runs in a browser too.',
      severity: 'error',
      from: { path: room('matching'), pathNot: ['\\.server\\.ts$', '\\.test\\.'] },
      to: { path: [allBut('matching', 'text'), '^db/'] },
    },
    { name: 'matching-below-review', severity: 'error', from: { path: room('matching'), pathNot: '\\.test\\.' }, to: { path: allBut('matching', 'text', 'audit') } },
    { name: 'audit-below-all', severity: 'error', from: { path: room('audit'), pathNot: '\\.test\\.' }, to: { path: allBut('audit') } },
    { name: 'review-below-intake', severity: 'error', from: { path: room('review'), pathNot: '\\.test\\.' }, to: { path: allBut('review', 'matching', 'text', 'audit') } },
    { name: 'intake-below-routes', severity: 'error', from: { path: room('intake'), pathNot: '\\.test\\.' }, to: { path: allBut('intake', 'review', 'matching', 'text', 'audit') } },
    { name: 'auth-knows-audit-alone', severity: 'error', from: { path: room('auth'), pathNot: '\\.test\\.' }, to: { path: allBut('auth', 'audit') } },
    { name: 'i18n-stands-alone', severity: 'error', from: { path: room('i18n'), pathNot: '\\.test\\.' }, to: { path: [allBut('i18n', 'text'), '^db/'] } },
    {
      name: 'components-never-import-server-code',
      severity: 'error',
      from: { path: room('components') },
      to: { path: ['\\.server\\.', '^db/(?!schema)', room('server'), room('cli'), room('routes')], dependencyTypesNot: ['type-only'] },
    },
    { name: 'nobody-imports-routes', severity: 'error', from: { path: '^(app|db)/', pathNot: '^app/routes' }, to: { path: '^app/routes/' } },
    { name: 'nobody-imports-the-command-line', severity: 'error', from: { path: '^app/', pathNot: '^app/cli/' }, to: { path: '^app/cli/' } },
    { name: 'migrations-import-no-code', severity: 'error', from: { path: '^db/migrations/' }, to: { path: '^(app|db)/' } },
    { name: 'lucia-behind-one-file', severity: 'error', from: { path: '^(app|db)/', pathNot: '^app/auth/sessions\\.server\\.ts$' }, to: { path: 'node_modules/(lucia|@lucia-auth)/' } },
    { name: 'not-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
