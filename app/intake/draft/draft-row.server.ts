import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { typedDetails, type TypedDetails } from '../report/details'
import type { TextDoubt } from '../decode/doubts'
import type { Encoding } from '../decode/encodings'
import type { CutPlan } from '../cutting/plan'
import type { FormatKind } from '../formats/kinds'

/** What was brought in and is not saved yet. It belongs to one person and is no part of the record. */
export interface Draft {
  id: string
  fileName: string | null
  /** What its bytes were read as. */
  kind: FormatKind
  /** All text of a web page was taken, not its main part alone. */
  whole: boolean
  /** The channel or person that it was forwarded from; '' where its file names none. */
  forwardedFrom: string
  /** Null where its format settles that. */
  encoding: Encoding | null
  /** How sure the encoding is, 0 to 1. */
  confidence: number
  /** What a person should look at before saving. */
  doubts: TextDoubt[]
  text: string
  plan: CutPlan
  /** Details of each report, by its start in the text. */
  details: Record<string, TypedDetails>
  /** Earlier plans, the last one last. */
  history: CutPlan[]
  changedAt: Date
}

/** What a step may change. */
export type DraftChange = Partial<
  Pick<Draft, 'plan' | 'details' | 'history' | 'text' | 'encoding' | 'confidence' | 'doubts' | 'whole'>
>

const detailsByStart = z.record(z.string(), typedDetails)

export function selectDraft(db: ReadDatabase) {
  return db
    .selectFrom('working.draft')
    .select([
      'id',
      'file_name',
      'encoding',
      'encoding_confidence',
      'doubts',
      'text',
      'plan',
      'details',
      'plan_history',
      'changed_at',
      'kind',
      'whole',
      'forwarded_from',
    ])
}

export function asDraft(row: Awaited<ReturnType<ReturnType<typeof selectDraft>['executeTakeFirstOrThrow']>>): Draft {
  return {
    id: row.id,
    fileName: row.file_name,
    kind: row.kind as FormatKind,
    whole: row.whole,
    forwardedFrom: row.forwarded_from,
    encoding: row.encoding === '' ? null : (row.encoding as Encoding),
    confidence: row.encoding_confidence ?? 1,
    doubts: row.doubts as TextDoubt[],
    text: row.text,
    plan: row.plan as CutPlan,
    details: detailsByStart.parse(row.details),
    history: row.plan_history as CutPlan[],
    changedAt: row.changed_at,
  }
}

/** Writes what changed alone: the plan of a large text has megabytes. */
export async function store(
  tx: Transaction<DB>,
  id: string,
  { plan, details, history, text, encoding, confidence, doubts, whole, changedAt }: DraftChange & { changedAt: Date },
): Promise<void> {
  await tx
    .updateTable('working.draft')
    .set({
      ...(plan && { plan: JSON.stringify(plan) }),
      ...(details && { details: JSON.stringify(details) }),
      ...(history && { plan_history: JSON.stringify(history) }),
      ...(text !== undefined && { text }),
      ...(encoding && { encoding }),
      ...(whole !== undefined && { whole }),
      ...(confidence !== undefined && { encoding_confidence: confidence }),
      ...(doubts && { doubts: JSON.stringify(doubts) }),
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .execute()
}
