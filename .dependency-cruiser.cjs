// The rooms and the one way of the data: bytes → intake → text → matching → review → audit → export.
const room = (name) => `^app/${name}/`
const layer = (name) => `^app/review/${name}/`
const rooms = ['routes', 'components', 'text', 'matching', 'intake', 'review', 'audit', 'auth', 'jobs', 'i18n', 'cli', 'server', 'threads']
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
    {
      name: 'review-rules-are-pure',
      comment: 'rules ← lookups ← projections ← commands; queries stand beside commands and never go through them.',
      severity: 'error',
      from: { path: layer('rules'), pathNot: '\\.test\\.' },
      to: { path: ['^app/review/(?!rules/)', '^app/.*\\.server\\.'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'review-lookups-read', severity: 'error', from: { path: layer('lookups'), pathNot: '\\.test\\.' }, to: { path: '^app/review/(?!rules/|lookups/)' } },
    { name: 'review-projections-compute', severity: 'error', from: { path: layer('projections'), pathNot: '\\.test\\.' }, to: { path: '^app/review/(?!rules/|lookups/|projections/)' } },
    { name: 'review-commands-below-queries', severity: 'error', from: { path: layer('commands'), pathNot: '\\.test\\.' }, to: { path: layer('queries') } },
    { name: 'review-queries-beside-commands', severity: 'error', from: { path: layer('queries'), pathNot: '\\.test\\.' }, to: { path: '^app/review/(commands|projections)/' } },
    { name: 'matching-features-first', severity: 'error', from: { path: '^app/matching/features/', pathNot: '\\.test\\.' }, to: { path: '^app/matching/(?!features/|hash)' } },
    { name: 'matching-blocking-reads-features', severity: 'error', from: { path: '^app/matching/blocking/', pathNot: '\\.test\\.' }, to: { path: '^app/matching/(?!blocking/|features/|hash)' } },
    { name: 'matching-scoring-knows-no-storage', severity: 'error', from: { path: '^app/matching/(scoring|diff|origins|ranking|groups)/', pathNot: '\\.test\\.' }, to: { path: '^app/matching/(store|blocking)/' } },
    { name: 'intake-decode-first', severity: 'error', from: { path: '^app/intake/(decode|cutting|formats)/', pathNot: '\\.test\\.' }, to: { path: '^app/intake/(draft|report|bulk|places)/' } },
    { name: 'intake-reports-below-drafts-and-bulk', severity: 'error', from: { path: '^app/intake/report/', pathNot: '\\.test\\.' }, to: { path: '^app/intake/(draft|bulk)/' } },
    { name: 'audit-actions-first', severity: 'error', from: { path: '^app/audit/action/', pathNot: '\\.test\\.' }, to: { path: '^app/audit/(?!action/)' } },
    { name: 'audit-log-below-signing', severity: 'error', from: { path: '^app/audit/log/', pathNot: '\\.test\\.' }, to: { path: '^app/audit/(?!action/|log/)' } },
    { name: 'audit-signing-below-verification', severity: 'error', from: { path: '^app/audit/signing/', pathNot: ['\\.test\\.', 'for-tests'] }, to: { path: '^app/audit/(?!action/|log/|signing/)' } },
    { name: 'audit-history-exports-nothing', severity: 'error', from: { path: '^app/audit/history/', pathNot: '\\.test\\.' }, to: { path: '^app/audit/export/' } },
    { name: 'ui-components-first', severity: 'error', from: { path: '^app/components/ui/' }, to: { path: '^app/components/(?!ui/)' } },
    { name: 'db-imports-nothing-of-the-application', severity: 'error', from: { path: '^db/', pathNot: '\\.test\\.' }, to: { path: ['^app/', '^bench/', '^e2e/'] } },
    { name: 'nobody-imports-benchmarks', severity: 'error', from: { path: '^(app|db|e2e)/', pathNot: '\\.test\\.' }, to: { path: '^bench/' } },
    { name: 'nobody-imports-test-set-up', severity: 'error', from: { path: '^(app|db)/', pathNot: ['\\.test\\.', '-for-tests\\.', '^app/testing/'] }, to: { path: ['^app/testing/', '-for-tests\\.'] } },
    { name: 'intake-below-routes', severity: 'error', from: { path: room('intake'), pathNot: '\\.test\\.' }, to: { path: allBut('intake', 'review', 'matching', 'text', 'audit', 'threads') } },
    { name: 'auth-knows-audit-alone', severity: 'error', from: { path: room('auth'), pathNot: '\\.test\\.' }, to: { path: allBut('auth', 'audit', 'threads') } },
    { name: 'i18n-stands-alone', severity: 'error', from: { path: room('i18n'), pathNot: '\\.test\\.' }, to: { path: [allBut('i18n', 'text'), '^db/'] } },
    {
      name: 'components-never-import-server-code',
      severity: 'error',
      from: { path: room('components') },
      to: { path: ['\\.server\\.', '^db/(?!schema)', room('server'), room('cli'), room('routes')], dependencyTypesNot: ['type-only'] },
    },
    { name: 'threads-stand-alone', severity: 'error', from: { path: room('threads'), pathNot: '\\.test\\.' }, to: { path: [allBut('threads'), '^db/'] } },
    { name: 'nobody-imports-routes', severity: 'error', from: { path: '^(app|db)/', pathNot: '^app/routes' }, to: { path: '^app/routes/' } },
    { name: 'nobody-imports-the-command-line', severity: 'error', from: { path: '^app/', pathNot: '^app/cli/' }, to: { path: '^app/cli/' } },
    { name: 'migrations-import-no-code', severity: 'error', from: { path: '^db/migrations/' }, to: { path: '^(app|db)/' } },
    { name: 'lucia-behind-one-file', severity: 'error', from: { path: '^(app|db)/', pathNot: '^app/auth/sessions\\.server\\.ts$' }, to: { path: 'node_modules/(lucia|@lucia-auth)/' } },
    { name: 'not-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^virtual:', '(^|/)build/server/'] } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^build/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
