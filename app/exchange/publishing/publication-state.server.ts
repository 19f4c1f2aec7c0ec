import type { ReadDatabase } from '../../audit/action/action.server'
import {
  readPublicationSteps,
  readPublishingPolicy,
  type Publishable,
  type PublishingPolicy,
} from '../../review/lookups/publications.server'
import { parseStored } from '../edition/parse-stored'
import { contentStamp } from './compose-publication.server'

/** Where something is on its way to readers. */
export interface PublicationState {
  policy: PublishingPolicy
  /** The last step; 0 where there was none. */
  seen: number
  /** Readers find it now. */
  isPublic: boolean
  /** Somebody proposed a form of it that nobody released yet. */
  proposed: { person: string | null; personId: number | null } | null
  /** Identifies what is public, to see whether something else would be released now. */
  publicStamp: string | null
  steps: {
    id: number
    step: 'proposed' | 'published' | 'taken-back'
    person: string | null
    at: string
    reason: string
  }[]
}

export async function readPublicationState(db: ReadDatabase, subject: Publishable): Promise<PublicationState> {
  const [policy, steps] = await Promise.all([readPublishingPolicy(db), readPublicationSteps(db, subject)])
  const [last] = steps
  const shown = steps.find(({ step }) => step !== 'proposed')
  const isPublic = shown?.step === 'published'
  return {
    policy,
    seen: last?.id ?? 0,
    isPublic,
    proposed: last?.step === 'proposed' ? { person: last.person, personId: last.person_id } : null,
    publicStamp: isPublic ? stampOf(shown.content) : null,
    steps: steps.map(({ id, step, person, created_at, reason }) => ({
      id,
      step,
      person,
      at: created_at.toISOString(),
      reason,
    })),
  }
}

function stampOf(content: string): string {
  try {
    return contentStamp(parseStored(content))
  } catch {
    return ''
  }
}
