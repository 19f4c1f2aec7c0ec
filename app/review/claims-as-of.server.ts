import { claimAsOf, claimsAsOf, type ClaimThen } from '../audit/as-of'
import { recordAsOf } from '../audit/as-of.server'
import type { ReadDatabase } from '../audit/action.server'

/** A claim as the desk held it, with the texts of its passages, which never change, and today's names. */
export interface PastClaim extends Omit<ClaimThen, 'passages' | 'verdict'> {
  passages: { id: number; reportId: number; title: string; text: string }[]
  verdict: (NonNullable<ClaimThen['verdict']> & { name: string | null }) | null
}

/** The claim as of `at`; null where it did not exist. */
export async function readClaimAsOf(db: ReadDatabase, id: number, at: Date): Promise<PastClaim | null> {
  const claim = claimAsOf(await recordAsOf(db, at), id)
  return claim && ((await complete(db, [claim]))[0] ?? null)
}

/** A page of the claims that stood by themselves as of `at` and had passages, newest first, those before `before`. */
export async function listClaimsAsOf(db: ReadDatabase, at: Date, { before, limit }: { before?: number; limit: number }): Promise<{ claims: PastClaim[]; total: number; next: number | null }> {
  const standing = claimsAsOf(await recordAsOf(db, at)).filter(({ passages }) => passages.length > 0).reverse()
  const rest = before === undefined ? standing : standing.filter(({ id }) => id < before)
  const page = rest.slice(0, limit)
  return { claims: await complete(db, page), total: standing.length, next: rest.length > limit ? (page.at(-1)?.id ?? null) : null }
}

async function complete(db: ReadDatabase, claims: readonly ClaimThen[]): Promise<PastClaim[]> {
  const reportIds = [...new Set(claims.flatMap(({ passages }) => passages.map(({ reportId }) => reportId)))]
  const personIds = [...new Set(claims.flatMap(({ verdict }) => verdict?.person ?? []))]
  const reports = reportIds.length === 0 ? [] : await db.selectFrom('record.report').select(['id', 'title', 'text']).where('id', 'in', reportIds).execute()
  const people = personIds.length === 0 ? [] : await db.selectFrom('record.person').select(['id', 'name']).where('id', 'in', personIds).execute()
  const byId = new Map(reports.map((report) => [report.id, report]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return claims.map(({ verdict, passages, ...claim }) => ({
    ...claim,
    passages: passages.map(({ id, reportId, start, end }) => ({ id, reportId, title: byId.get(reportId)?.title ?? '', text: byId.get(reportId)?.text.slice(start, end) ?? '' })),
    verdict: verdict && { ...verdict, name: names.get(verdict.person ?? 0) ?? null },
  }))
}
