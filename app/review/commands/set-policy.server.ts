import { z } from 'zod'
import type { ActionTransaction } from '../../audit/action/action.server'
import { lastPolicy, policyOf, type PolicyColumns } from '../lookups/reviewing/policy.server'
import { defaultPolicy, startingPolicy, type Policy } from '../rules/verdicts/policy'
import { Refusal } from '../rules/refusal'
import { asciiDigits } from '../../text/characters/ascii-digits'
import { countField } from '../../../db/ids'

/** A whole number as it was typed, in whichever digits; null where nothing was. */
const typedNumber = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((typed) => (typeof typed === 'string' ? asciiDigits(typed.trim()) || null : (typed ?? null)), schema)
const needs = typedNumber(z.coerce.number().int().min(1).max(9))
const checked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

export const policyForm = z
  .object({
    /** The policy that the form showed; 0 while the desk has none of its own. */
    seen: countField,
    confirmNeeds: needs,
    disputeNeeds: needs,
    confirmOutside: typedNumber(z.coerce.number().int().min(0).max(9)),
    secondFor: z.enum(['none', 'some', 'all']),
    secondToll: typedNumber(z.coerce.number().int().min(0).max(1_000_000).nullable()),
    secondRefuted: checked,
    secondConflicts: checked,
    blind: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    reason: z.string().trim().min(1).max(1000),
  })
  .refine(
    (form) => form.secondFor !== 'some' || form.secondToll !== null || form.secondRefuted || form.secondConflicts,
    { path: ['secondFor'], message: 'some-of-none' },
  )

/** Sets the desk's policy. Verdicts that hold and reviews that wait keep the terms they were given on. Throws `Refusal` where a colleague set another meanwhile. */
export async function setPolicy(
  tx: ActionTransaction,
  { seen, reason, ...policy }: z.infer<typeof policyForm>,
  personId: number | null,
): Promise<number> {
  const last = await lastPolicy(tx)
  if ((last?.id ?? 0) !== seen) throw new Refusal('policy-changed')
  if (JSON.stringify(policyOf(policyRow(policy))) === JSON.stringify(last ? policyOf(last) : defaultPolicy))
    throw new Refusal('nothing-changed')
  const { id } = await tx
    .insertInto('record.policy')
    .values({ ...policyRow(policy), reason, supersedes: last?.id ?? null, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The policy that a new desk begins with, in the action that makes its first person; a desk that had people keeps what it has. */
export async function beginWithPolicy(
  tx: ActionTransaction,
  { first, by, reason }: { first: number; by: number | null; reason: string },
): Promise<void> {
  const others = await tx.selectFrom('record.person').select('id').where('id', '<>', first).limit(1).execute()
  if (others.length > 0 || (await lastPolicy(tx))) return
  await tx
    .insertInto('record.policy')
    .values({ ...policyRow(startingPolicy), reason, supersedes: null, person_id: by })
    .execute()
}

function policyRow(policy: Policy): PolicyColumns {
  const { confirmNeeds, disputeNeeds, confirmOutside, secondFor, secondToll, secondRefuted, secondConflicts, blind } =
    policy
  return {
    confirm_needs: confirmNeeds,
    dispute_needs: disputeNeeds,
    confirm_outside: confirmOutside,
    second_for: secondFor,
    second_toll: secondToll,
    second_refuted: secondRefuted,
    second_conflicts: secondConflicts,
    blind,
  }
}
