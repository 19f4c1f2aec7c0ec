import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema'

/** Every page by name, with what is in this database. */
export async function addressesOf(db: Kysely<DB>): Promise<[string, string][]> {
  const word = encodeURIComponent('غارات')
  const { rows } = await sql<{ l: number; r: number; one: number; two: number; claim: number; seq: string }>`
    select o.left_passage_id as l, o.right_passage_id as r, a.report_id as one, b.report_id as two, a.claim_id as claim, (select max(seq) from audit.entry) as seq
      from derived.overlap o join record.passage a on a.id = o.left_passage_id join record.passage b on b.id = o.right_passage_id
     where a.claim_id <> b.claim_id order by o.score desc, o.left_passage_id limit 1`.execute(db)
  const [at] = rows
  if (!at) throw new Error('no overlap was found')
  return [
    ['queue', '/'],
    ['reports', '/reports'],
    ['reports, a word', `/reports?q=${word}`],
    ['report', `/reports/${at.one}`],
    ['cuts', `/reports/${at.one}/cuts`],
    ['report against report', `/reports/${at.one}/against/${at.two}`],
    ['overlaps', '/overlaps'],
    ['overlaps, a kind', '/overlaps?kind=extends'],
    ['overlaps, a word', `/overlaps?q=${word}`],
    ['compare', `/overlaps/${at.l}/${at.r}`],
    ['claims', '/claims'],
    ['claims, a state', '/claims?state=open'],
    ['claims, a word', `/claims?q=${word}`],
    ['claim', `/claims/${at.claim}`],
    ['sources', '/sources'],
    ['source', '/sources/1'],
    ['record', '/record'],
    ['record, a kind', '/record?kind=judge'],
    ['action', `/record/${at.seq}`],
    ['who verified what', '/record/people'],
    ['verification', '/record/verification'],
    ['search', `/search?q=${word}`],
    ['settings', '/settings'],
  ]
}
