import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { Field } from '../../rules/claims/claim-values'
import { currentKey } from '../../rules/claims/field-key'
import { originFields } from '../../rules/claims/origin-fields'
import { claimsMergedInto } from './merged-claims.server'
import { readClaimLinks } from './read-claim-links.server'
import { readDossierPassages } from './read-claim-passages.server'
import type { Value } from '../../rules/claims/field-value'

/** The value that the desk goes by in a field of a claim. */
export interface SettledField {
  id: number
  field: string
  valueKey: string
  /** As it stood when it was chosen; the source may have been cut anew since. */
  value: Value
  /** The keys of all values that were there to choose from. */
  choices: string[]
  reason: string
  person: string | null
  /** Its author is not told, since a review of theirs on this claim is sealed. */
  sealed: boolean
  at: string
  /** It takes an earlier choice back, to the one before. */
  undoes: number | null
  /** It was settled on this claim, which has been merged since: it is told, and settles nothing here. */
  mergedClaim: number | null
}

/** The claim's fields as its page has them. */
export async function readClaimFields(db: ReadDatabase, claimId: number): Promise<Field[]> {
  const links = await readClaimLinks(db, claimId, null)
  const [own, linked] = await Promise.all([
    readDossierPassages(db, { claims: [claimId] }),
    readDossierPassages(db, { claims: [...new Set(links.map((link) => link.claim.id))] }),
  ])
  return originFields(own, linked)
}

/** What the desk settled on this claim and on those merged into it. */
export async function readSettledFields(
  db: ReadDatabase,
  claimId: number,
  viewer: number | null,
): Promise<SettledField[]> {
  const merged = await claimsMergedInto(db, [claimId])
  const rows = await db
    .selectFrom('record.current_settled_field as f')
    .leftJoin('record.person as w', 'w.id', 'f.person_id')
    .selectAll('f')
    .select('w.name as person')
    .select(sealedWork('f', sql.ref('f.claim_id'), viewer).as('sealed'))
    .where('f.claim_id', 'in', [...merged.keys()])
    .orderBy('f.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    field: currentKey(row.field),
    valueKey: row.value_key,
    value: row.value as Value,
    choices: row.choices as string[],
    reason: row.sealed ? '' : row.reason,
    person: row.sealed ? null : row.person,
    sealed: row.sealed === true,
    at: row.created_at.toISOString(),
    undoes: row.undoes,
    mergedClaim: row.claim_id === claimId ? null : row.claim_id,
  }))
}
