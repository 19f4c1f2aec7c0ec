import type { Field } from '../../review/rules/claims/claim-values'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import type { FieldValue } from '../../review/rules/claims/field-value'

/** One value as one origin gives it: reports that copy a text share a line. */
export interface ReadableRow {
  key: string
  value: FieldValue
  origin: number
  statedBy: { passage: DossierPassage; written: string }[]
}

export function rowsOf(field: Field, dossier: Dossier): ReadableRow[] {
  const passages = new Map([...dossier.passages, ...dossier.linkedPassages].map((passage) => [passage.id, passage]))
  const rows = new Map<string, ReadableRow>()
  for (const value of field.values) {
    for (const { passage: id, written } of value.statedBy) {
      const passage = passages.get(id)
      if (!passage) continue
      const origin = dossier.origins.ofReport[passage.report.id] ?? 0
      const key = `${value.key} ${origin} ${passage.claimId}`
      const row = rows.get(key) ?? { key, value, origin, statedBy: [] }
      row.statedBy.push({ passage, written })
      rows.set(key, row)
    }
  }
  return [...rows.values()]
}

/** The separate origins that speak of a field for this claim: what linked claims say beside it corroborates nothing. */
export function originsOf(field: Field, dossier: Dossier): Set<number> {
  const own = new Set(dossier.passages.map(({ id }) => id))
  const rows = rowsOf(field, dossier).filter(({ statedBy }) => statedBy.some(({ passage }) => own.has(passage.id)))
  return new Set(rows.map((row) => row.origin))
}

/** The address of a field's own card on the page. */
export function fieldAnchor(dossier: Dossier, field: Field): string {
  return `field-${dossier.fields.indexOf(field) + 1}`
}
