import type { saidVerdicts as arabic } from '../../ar/claims/said-verdicts'

export const saidVerdicts = {
  'claims.saidVerdicts': 'Verdicts of others',
  'claims.saidVerdicts.about': 'They came in with a table. They decide nothing here: this desk decides by itself.',
  'claims.saidVerdicts.address': 'Published at',
  'claims.saidVerdicts.evidence': 'Their evidence',
  'claims.saidVerdicts.imported': 'Imported',
} satisfies Record<keyof typeof arabic, string>
