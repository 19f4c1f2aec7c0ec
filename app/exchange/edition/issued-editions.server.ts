import { z } from 'zod'
import type { ReadDatabase } from '../../audit/action/action.server'
import { editionChange } from './edition-change'
import type { Edition } from './edition'
import { edition } from './edition-schema'
import { parseStored } from './parse-stored'

/** What is kept of an issue: the edition, and what it changed of the one before. */
export const issuedContent = z.object({ edition, changes: z.array(editionChange) })

export interface IssuedHead {
  number: number
  day: string
  /** The issue for the same day before it, and whether this one corrects that one. */
  follows: number | null
  correction: boolean
  person: string | null
  at: string
}

export interface IssuedEdition {
  head: IssuedHead
  /** The issue for the same day after it, with whether that one corrects this one. */
  next: { number: number; correction: boolean } | null
  /** Null where its text was taken out of the record, with a legal basis. */
  edition: Edition | null
  changes: z.infer<typeof editionChange>[]
}

function issues(db: ReadDatabase) {
  return db
    .selectFrom('record.edition as e')
    .leftJoin('record.edition as f', 'f.id', 'e.follows')
    .leftJoin('record.edition as n', 'n.follows', 'e.id')
    .leftJoin('record.person as p', 'p.id', 'e.person_id')
    .select(['e.number', 'e.day', 'e.correction', 'e.created_at', 'p.name as person', 'f.number as follows'])
    .select(['n.number as next', 'n.correction as next_correction'])
}

type Row = Awaited<ReturnType<ReturnType<typeof issues>['execute']>>[number]

function headOf({ number, day, correction, created_at, person, follows }: Row): IssuedHead {
  return { number, day, follows, correction, person, at: created_at.toISOString() }
}

function issueOf(row: Row & { content: string }): IssuedEdition {
  const content = issuedContent.safeParse(parsed(row.content))
  return {
    head: headOf(row),
    next: row.next === null ? null : { number: row.next, correction: row.next_correction ?? false },
    edition: content.success ? content.data.edition : null,
    changes: content.success ? content.data.changes : [],
  }
}

/** What was taken out of the record by a redaction is no JSON any more. */
function parsed(content: string): unknown {
  try {
    return parseStored(content)
  } catch {
    return null
  }
}

/** An issue by its number; null where there is none. */
export async function readIssue(db: ReadDatabase, number: number): Promise<IssuedEdition | null> {
  const row = await issues(db).select('e.content').where('e.number', '=', number).executeTakeFirst()
  return row ? issueOf(row) : null
}

/** The last issue for a day. */
export async function lastIssue(db: ReadDatabase, day: string): Promise<IssuedEdition | null> {
  const row = await issues(db)
    .select('e.content')
    .where('e.day', '=', day)
    .orderBy('e.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? issueOf(row) : null
}

/** The newest issues of all days. */
export async function listIssues(db: ReadDatabase, most: number): Promise<IssuedHead[]> {
  const rows = await issues(db).orderBy('e.number', 'desc').limit(most).execute()
  return rows.map(headOf)
}

/** The number that the next issue gets, unless somebody issues one first. */
export async function nextNumber(db: ReadDatabase): Promise<number> {
  const row = await db
    .selectFrom('record.edition')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** An issue with the id of its row; null where there is none of that number, or its text was redacted. */
export async function readIssueToPublish(
  db: ReadDatabase,
  number: number,
): Promise<{ id: number; edition: Edition } | null> {
  const [issue, row] = await Promise.all([
    readIssue(db, number),
    db.selectFrom('record.edition').select('id').where('number', '=', number).executeTakeFirst(),
  ])
  return issue?.edition && row ? { id: row.id, edition: issue.edition } : null
}
