import { z } from 'zod'
import type { ActionTransaction } from '../../audit/action/action.server'
import {
  lastPublicationStep,
  readPublishingPolicy,
  type Publishable,
  type PublicationStep,
} from '../lookups/publications.server'
import { Refusal } from '../rules/refusal'
import { countField } from '../../../db/ids'

/** The longest sentence that readers find in place of what was taken back, in UTF-16 code units. */
export const longestTakeBack = 500

interface Asked {
  subject: Publishable
  /** The last step that the page showed; 0 where there was none. */
  seen: number
}

/**
 * Publishes `content`, or proposes it where the policy asks for a second person. Returns which of the two was done. Throws `Refusal`
 * where somebody took a step meanwhile, or the desk has no name yet.
 */
export async function publishOrPropose(
  tx: ActionTransaction,
  { content, ...asked }: Asked & { content: string },
  personId: number | null,
): Promise<'published' | 'proposed'> {
  const last = await lastSeen(tx, asked)
  const { deskName, secondPerson } = await readPublishingPolicy(tx)
  if (deskName === '') throw new Refusal('publication-undecided')
  const step = secondPerson ? 'proposed' : 'published'
  await write(tx, asked.subject, { step, content, reason: '' }, last, personId)
  return step
}

/** Releases what somebody else proposed, exactly as it was proposed. Throws `Refusal`, as where the same person asks. */
export async function releaseProposed(tx: ActionTransaction, asked: Asked, personId: number | null): Promise<void> {
  const last = await lastSeen(tx, asked)
  if (last?.step !== 'proposed') throw new Refusal('publication-changed')
  if (last.person_id === personId) throw new Refusal('publication-own')
  await write(tx, asked.subject, { step: 'published', content: last.content, reason: '' }, last, personId)
}

/** Takes back what is public or proposed; readers find `reason` instead. Throws `Refusal`. */
export async function takeBack(
  tx: ActionTransaction,
  { reason, ...asked }: Asked & { reason: string },
  personId: number | null,
): Promise<void> {
  const last = await lastSeen(tx, asked)
  if (!last || last.step === 'taken-back') throw new Refusal('publication-none')
  await write(tx, asked.subject, { step: 'taken-back', content: '', reason }, last, personId)
}

async function lastSeen(tx: ActionTransaction, { subject, seen }: Asked): Promise<PublicationStep | undefined> {
  const last = await lastPublicationStep(tx, subject)
  if ((last?.id ?? 0) !== seen) throw new Refusal('publication-changed')
  return last
}

async function write(
  tx: ActionTransaction,
  subject: Publishable,
  step: Pick<PublicationStep, 'step' | 'content' | 'reason'>,
  last: PublicationStep | undefined,
  personId: number | null,
): Promise<void> {
  await tx
    .insertInto('record.publication')
    .values({
      ...step,
      claim_id: 'claim' in subject ? subject.claim : null,
      edition_id: 'edition' in subject ? subject.edition : null,
      supersedes: last?.id ?? null,
      person_id: personId,
    })
    .execute()
}

export const publishingForm = z.object({
  /** The policy that the form showed; 0 while the desk had none. */
  seen: countField,
  deskName: z.string().trim().min(1).max(120),
  site: z
    .string()
    .trim()
    .max(500)
    .refine((address) => address === '' || isWebAddress(address)),
  secondPerson: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  reason: z.string().trim().min(1).max(1000),
})

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, search, hash, username } = new URL(address)
  return /^https?:$/.test(protocol) && search + hash + username === ''
}

/** Sets how the desk publishes. Throws `Refusal` where a colleague set it otherwise meanwhile. */
export async function setPublishingPolicy(
  tx: ActionTransaction,
  { seen, deskName, site, secondPerson, reason }: z.infer<typeof publishingForm>,
  personId: number | null,
): Promise<void> {
  const last = await readPublishingPolicy(tx)
  if (last.id !== seen) throw new Refusal('policy-changed')
  if (last.deskName === deskName && last.site === site && last.secondPerson === secondPerson)
    throw new Refusal('nothing-changed')
  await tx
    .insertInto('record.publishing_policy')
    .values({
      desk_name: deskName,
      site,
      second_person: secondPerson,
      reason,
      supersedes: last.id === 0 ? null : last.id,
      person_id: personId,
    })
    .execute()
}
