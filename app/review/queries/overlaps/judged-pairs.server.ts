import type { ReadDatabase } from '../../../audit/action/action.server'
import { comparePassages } from '../../../matching/features/features'
import { hash32 } from '../../../matching/hash'
import type { JudgedPair } from '../../../matching/scoring/learn'
import { readSides } from '../../../matching/store/sides.server'

/** A judged pair with a number that depends on its texts alone. */
export interface DeskPair extends JudgedPair {
  order: number
}

/**
 * The desk's judgements in force as matching learns from them: same, update and conflict tell of one thing, different
 * does not, unsure teaches nothing. Pairs of one report or of a passage that was cut anew are left out.
 */
export async function readJudgedPairs(db: ReadDatabase): Promise<DeskPair[]> {
  const rows = await db
    .selectFrom('record.current_judgement as j')
    .innerJoin('record.passage as l', 'l.id', 'j.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'j.right_passage_id')
    .select([
      'l.id as left',
      'r.id as right',
      'j.decision',
      'l.quote_sha256 as leftHash',
      'r.quote_sha256 as rightHash',
    ])
    .where('j.decision', '<>', 'unsure')
    .where('l.retired', '=', false)
    .where('r.retired', '=', false)
    .whereRef('l.report_id', '<>', 'r.report_id')
    .orderBy('j.id')
    .execute()
  const sides = await readSides(db, [...new Set(rows.flatMap((row) => [row.left, row.right]))])
  return rows.flatMap(({ left, right, decision, leftHash, rightHash }) => {
    const [one, two] = [sides.get(left), sides.get(right)]
    if (!one || !two) return []
    return [
      {
        features: comparePassages(one, two).features,
        related: decision !== 'different',
        order: hash32([leftHash, rightHash].sort().join(' ')),
      },
    ]
  })
}
