import type { saidVerdicts as arabic } from '../../ar/claims/said-verdicts'

export const saidVerdicts = {
  'claims.saidVerdicts': 'Verdicts of others',
  'claims.saidVerdicts.about':
    'They were imported with a table and decide nothing here: this desk gives its own verdicts.',
  'claims.saidVerdicts.address': 'Published at',
  'claims.saidVerdicts.evidence': 'Their evidence',
  'claims.saidVerdicts.imported': 'Imported',
} satisfies Record<keyof typeof arabic, string>
