import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'

/** What of this database the addresses speak of. */
interface Subjects {
  l: number
  r: number
  one: number
  two: number
  claim: number
  seq: string
  /** Pairs of identical passages, as the page that judges in bulk takes them. */
  pairs: string
}

type Pages = [name: string, address: string][]

const word = encodeURIComponent('غارات')

/** Every page that reads the archive, by name, with what is in this database. */
export async function addressesOf(db: Kysely<DB>): Promise<Pages> {
  const at = await readSubjects(db)
  return [
    ['queue', '/'],
    ['queue, a kind', '/?kind=overlap'],
    ['queue, a source', '/?source=1'],
    ['queue, a day', '/?from=2015-07-04&to=2015-07-04'],
    ...reportPages(at),
    ...overlapPages(at),
    ...claimPages(at),
    ['sources', '/sources'],
    ['source', '/sources/1'],
    ['trail', '/trail'],
    ['trail, a kind', '/trail?kind=judge'],
    ['action', `/trail/${at.seq}`],
    ['who verified what', '/trail/people'],
    ['agreement', '/trail/agreement'],
    ['verification', '/trail/verification'],
    ['search', `/search?q=${word}`],
    ['places', '/places'],
    ['settings', '/settings'],
  ]
}

async function readSubjects(db: Kysely<DB>): Promise<Subjects> {
  const { rows } = await sql<Omit<Subjects, 'pairs'>>`
    select o.left_passage_id as l, o.right_passage_id as r, a.report_id as one, b.report_id as two, a.claim_id as claim, (select max(seq) from audit.entry) as seq
      from derived.overlap o join record.passage a on a.id = o.left_passage_id join record.passage b on b.id = o.right_passage_id
     where a.claim_id <> b.claim_id order by o.score desc, o.left_passage_id limit 1`.execute(db)
  const copies = await sql<{ l: number; r: number }>`
    select left_passage_id as l, right_passage_id as r from derived.overlap where status = 'open' and kind = 'identical' order by score desc, left_passage_id limit 10`.execute(
    db,
  )
  const [at] = rows
  if (!at) throw new Error('no overlap was found')
  return { ...at, pairs: copies.rows.map(({ l, r }) => `pair=${l}-${r}`).join('&') }
}

function reportPages({ one, two }: Subjects): Pages {
  const three = Math.max(one, two) + 1
  return [
    ['reports', '/reports'],
    ['reports, a word', `/reports?q=${word}`],
    ['reports, a source', '/reports?source=1'],
    ['report', `/reports/${one}`],
    ['cuts', `/reports/${one}/cuts`],
    ['two reports compared', `/reports/${one}/compare/${two}`],
    ['reports side by side', `/reports/side-by-side?report=${one}&report=${two}&report=${three}`],
  ]
}

function overlapPages({ l, r, two, pairs }: Subjects): Pages {
  return [
    ['overlaps', '/overlaps'],
    ['overlaps, decided', '/overlaps?status=same'],
    ['overlaps, a source', '/overlaps?source=1'],
    ['overlaps, a report', `/overlaps?report=${two}`],
    ['overlaps, in bulk', `/overlaps/bulk?decision=same&${pairs}`],
    ['overlaps, a kind', '/overlaps?kind=extends'],
    ['overlaps, a word', `/overlaps?q=${word}`],
    ['compare', `/overlaps/${l}/${r}`],
  ]
}

function claimPages({ claim }: Subjects): Pages {
  return [
    ['claims', '/claims'],
    ['claims, a state', '/claims?state=open'],
    ['claims, a source', '/claims?source=1'],
    ['claims, a day', '/claims?from=2015-07-04&to=2015-07-04'],
    ['claims, a word', `/claims?q=${word}`],
    ['claim', `/claims/${claim}`],
    ['claim, its versions', `/claims/${claim}/versions`],
    ['claim, evidence', `/claims/${claim}/evidence`],
    ['claim, a verdict', `/claims/${claim}/verdict`],
    ['claim as of', `/claims/${claim}/as-of?day=2030-01-01`],
    ['claims as of', '/claims/as-of?day=2030-01-01'],
  ]
}
