import { sql } from 'kysely'
import type { EvidenceKind, Stance } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { Basis } from '../../rules/verdicts/basis'
import { readDossierPassages } from './read-claim-passages.server'

/** A piece of evidence as it stood when a verdict was given on it, and what became of it since. */
export interface RestedOn {
  /** The last row of its chain, by which the claim's page knows it. */
  id: number
  claim: number
  stance: Stance
  kind: EvidenceKind
  address: string | null
  quote: string
  note: string
  /** `words` are the passage's own; null where the text does not match its hash any more. */
  passage: { id: number; report: number; title: string; source: string; words: string | null } | null
  /** The name of the file, or the title of the report whose words it is; '' for everything else. */
  cited: string
  /** Null while it stands. */
  withdrawn: { person: string | null; sealed: boolean; at: string; reason: string } | null
}

type Row = Omit<RestedOn, 'passage' | 'withdrawn' | 'stance'> & {
  root: number
  passage_id: number | null
  report: number | null
  title: string | null
  source: string | null
  gone: boolean
  person: string | null
  sealed: boolean
  at: Date
  reason: string | null
}

/** The evidence of each of these bases, as `viewer` may read it, in the order of the basis. */
export async function readRestedOn(
  db: ReadDatabase,
  bases: readonly Pick<Basis, 'evidence'>[],
  viewer: number | null,
): Promise<RestedOn[][]> {
  const roots = [...new Set(bases.flatMap(({ evidence }) => evidence.map(({ id }) => id)))]
  if (roots.length === 0) return bases.map(() => [])
  const { rows } = await sql<Row>`
    with recursive chain(root, id) as (
      select id, id from record.evidence where id = any(${roots}::int[])
      union all
      select chain.root, e.id from chain join record.evidence e on e.supersedes = chain.id
    )
    select c.root, last.id, last.claim_id as claim, first.kind, first.address, first.quote, first.note,
           first.passage_id, coalesce(cr.title, cs.title, '') as cited, r.id as report, r.title, s.name as source,
           last.withdrawn as gone, w.name as person, last.created_at as at, last.reason,
           ${sealedWork('last', sql.ref('last.claim_id'), viewer)} as sealed
      from chain c
      join record.evidence first on first.id = c.root
      join record.evidence last on last.id = c.id and not exists (select 1 from record.evidence n where n.supersedes = last.id)
      left join record.person w on w.id = last.person_id
      left join record.citation cit on cit.evidence_id = c.root
      left join record.report cr on cr.id = cit.report_id
      left join record.snapshot cs on cs.id = cit.snapshot_id
      left join record.passage p on p.id = first.passage_id
      left join record.report r on r.id = p.report_id
      left join record.source s on s.id = r.source_id`.execute(db)
  const passages = await readDossierPassages(db, { passages: rows.flatMap((row) => row.passage_id ?? []) })
  const words = new Map(passages.map(({ id, quote }) => [id, quote]))
  const byRoot = new Map(rows.map((row) => [row.root, row]))
  return bases.map(({ evidence }) =>
    evidence.flatMap(({ id, stance }) => {
      const row = byRoot.get(id)
      return row ? [asRestedOn(row, stance, words)] : []
    }),
  )
}

function asRestedOn(row: Row, stance: Stance, words: ReadonlyMap<number, string | null>): RestedOn {
  const { id, claim, kind, address, quote, note, cited, passage_id, report, title, source, gone, sealed } = row
  return {
    ...{ id, claim, stance, kind, address, quote, note, cited },
    passage:
      passage_id === null || report === null
        ? null
        : { id: passage_id, report, title: title ?? '', source: source ?? '', words: words.get(passage_id) ?? null },
    withdrawn: gone
      ? {
          person: sealed ? null : row.person,
          sealed,
          at: row.at.toISOString(),
          reason: sealed ? '' : (row.reason ?? ''),
        }
      : null,
  }
}
