import type { ActionTransaction } from '../../audit/action/action.server'
import { readClaimFields } from '../lookups/claims/read-claim-fields.server'
import { Refusal } from '../rules/refusal'
import { lockClaim, resolveClaim } from './write-verdict.server'

export interface Settling {
  claimId: number
  /** The claim's version as the reviewer had it on screen. */
  seenVersion: number
  field: string
  valueKey: string
  reason: string
  personId: number | null
}

/**
 * Lets the desk go by one of the values that sources give for a field. The
 * others stay with their sources. Throws `Refusal` where the claim changed
 * meanwhile or no source gives the value any more.
 */
export async function adoptValue(
  tx: ActionTransaction,
  { claimId, seenVersion, field: key, valueKey, reason, personId }: Settling,
): Promise<number> {
  await lockClaim(tx, claimId, seenVersion)
  const field = (await readClaimFields(tx, claimId)).find((candidate) => candidate.key === key)
  const chosen = field?.values.find((value) => value.key === valueKey)
  if (!field || !chosen) throw new Refusal('value-gone')
  const last = await lastSettled(tx, claimId, key)
  if (last && !last.withdrawn && last.value_key === valueKey) throw new Refusal('nothing-changed')
  const { low, high, precision, scale, name, from, to } = chosen
  const { id } = await tx
    .insertInto('record.settled_field')
    .values({
      claim_id: claimId,
      field: key,
      value_key: valueKey,
      value: JSON.stringify({ low, high, precision, scale, name, from, to }),
      choices: JSON.stringify(field.values.map((value) => value.key)),
      reason,
      supersedes: last?.id ?? null,
      undoes: null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await resolveClaim(tx, claimId, ['record.settled_field'])
  return id
}

/** Takes the last step on a field back: the choice before it holds again, or none. Throws `Refusal` where a later one was made. */
export async function undoAdoptedValue(tx: ActionTransaction, id: number, personId: number | null): Promise<number> {
  const undone = await tx.selectFrom('record.settled_field').selectAll().where('id', '=', id).executeTakeFirst()
  if (!undone) throw new Refusal('not-found')
  await lockClaim(tx, undone.claim_id)
  if ((await lastSettled(tx, undone.claim_id, undone.field))?.id !== id) throw new Refusal('field-settled')
  const before =
    undone.supersedes === null
      ? undefined
      : await tx.selectFrom('record.settled_field').selectAll().where('id', '=', undone.supersedes).executeTakeFirst()
  const { value_key, value, choices, reason, withdrawn } = before ?? { ...undone, withdrawn: true }
  const row = await tx
    .insertInto('record.settled_field')
    .values({
      claim_id: undone.claim_id,
      field: undone.field,
      value_key,
      value: JSON.stringify(value),
      choices: JSON.stringify(choices),
      reason,
      withdrawn,
      supersedes: id,
      undoes: id,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await resolveClaim(tx, undone.claim_id, ['record.settled_field'])
  return row.id
}

async function lastSettled(tx: ActionTransaction, claimId: number, field: string) {
  return tx
    .selectFrom('record.settled_field')
    .select(['id', 'value_key', 'withdrawn'])
    .where('claim_id', '=', claimId)
    .where('field', '=', field)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
