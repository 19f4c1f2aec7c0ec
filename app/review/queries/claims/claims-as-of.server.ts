import { claimAsOf, type ClaimThen } from '../../../audit/history/as-of'
import { claimRecordAsOf } from '../../../audit/history/as-of.server'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readSealedAuthors } from '../../../audit/history/sealed.server'

/** A claim as the desk held it, with the texts of its passages, which never change, and today's names. */
export interface PastClaim extends Omit<ClaimThen, 'passages' | 'verdict'> {
  passages: { id: number; reportId: number; title: string; text: string }[]
  verdict: (NonNullable<ClaimThen['verdict']> & { name: string | null }) | null
}

/** The claim as of `at`; null where it did not exist. */
export async function readClaimAsOf(
  db: ReadDatabase,
  id: number,
  at: Date,
  viewer: number | null,
): Promise<PastClaim | null> {
  const claim = claimAsOf(await claimRecordAsOf(db, [id], at), id, await readSealedAuthors(db, viewer))
  return claim && ((await complete(db, [claim]))[0] ?? null)
}

/** A page of the claims that stood by themselves as of `at` and had passages, newest first, those before `before`. */
export async function listClaimsAsOf(
  db: ReadDatabase,
  at: Date,
  { before, limit, viewer }: { before?: number; limit: number; viewer: number | null },
): Promise<{ claims: PastClaim[]; next: number | null }> {
  const sealed = await readSealedAuthors(db, viewer)
  const standing: ClaimThen[] = []
  for (let from = before; standing.length <= limit;) {
    const ids = await claimsMadeBefore(db, at, from, limit)
    if (ids.length === 0) break
    const tables = await claimRecordAsOf(db, ids, at)
    standing.push(
      ...ids
        .flatMap((id) => claimAsOf(tables, id, sealed) ?? [])
        .filter(({ mergedInto, passages }) => mergedInto === null && passages.length > 0),
    )
    from = ids.at(-1)
  }
  const page = standing.slice(0, limit)
  return { claims: await complete(db, page), next: standing.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** Numbers of claims to look up in the log, the newest first: a row is made before its action is recorded. */
async function claimsMadeBefore(
  db: ReadDatabase,
  at: Date,
  before: number | undefined,
  limit: number,
): Promise<number[]> {
  let made = db.selectFrom('record.claim').select('id').where('created_at', '<', at)
  if (before !== undefined) made = made.where('id', '<', before)
  const rows = await made.orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => row.id)
}

async function complete(db: ReadDatabase, claims: readonly ClaimThen[]): Promise<PastClaim[]> {
  const reportIds = [...new Set(claims.flatMap(({ passages }) => passages.map(({ reportId }) => reportId)))]
  const personIds = [...new Set(claims.flatMap(({ verdict }) => verdict?.person ?? []))]
  const reports =
    reportIds.length === 0
      ? []
      : await db.selectFrom('record.report').select(['id', 'title', 'text']).where('id', 'in', reportIds).execute()
  const people =
    personIds.length === 0
      ? []
      : await db.selectFrom('record.person').select(['id', 'name']).where('id', 'in', personIds).execute()
  const byId = new Map(reports.map((report) => [report.id, report]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return claims.map(({ verdict, passages, ...claim }) => ({
    ...claim,
    passages: passages.map(({ id, reportId, start, end }) => ({
      id,
      reportId,
      title: byId.get(reportId)?.title ?? '',
      text: byId.get(reportId)?.text.slice(start, end) ?? '',
    })),
    verdict: verdict && { ...verdict, name: names.get(verdict.person ?? 0) ?? null },
  }))
}
