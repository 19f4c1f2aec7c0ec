import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'

export interface Rejection {
  left: number
  right: number
}

/**
 * A pair of passages of these two claims that was judged different, other than
 * `except`: a rejection holds across the whole claims of its passages.
 */
export async function rejectionAcross(
  db: ReadDatabase,
  leftClaim: number,
  rightClaim: number,
  except: [number, number],
): Promise<Rejection | null> {
  const row = await db
    .selectFrom('record.current_judgement as j')
    .innerJoin('record.passage as a', 'a.id', 'j.left_passage_id')
    .innerJoin('record.passage as b', 'b.id', 'j.right_passage_id')
    .select(['a.id as left', 'b.id as right'])
    .where('j.decision', '=', 'different')
    .where('a.retired', '=', false)
    .where('b.retired', '=', false)
    .where((eb) =>
      eb.or([
        eb.and([eb('a.claim_id', '=', leftClaim), eb('b.claim_id', '=', rightClaim)]),
        eb.and([eb('a.claim_id', '=', rightClaim), eb('b.claim_id', '=', leftClaim)]),
      ]),
    )
    .where((eb) => eb.not(eb.and([eb('a.id', '=', Math.min(...except)), eb('b.id', '=', Math.max(...except))])))
    .limit(1)
    .modifyFront(planOnce)
    .executeTakeFirst()
  return row ?? null
}
