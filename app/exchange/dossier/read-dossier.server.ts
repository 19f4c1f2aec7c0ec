import type { ReadDatabase } from '../../audit/action/action.server'
import { receiptsOfVerdicts } from '../../audit/history/receipt.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { readPublishingPolicy } from '../../review/lookups/publications.server'
import { readClaim, type Dossier } from '../../review/queries/claims/read-claim.server'

/** A claim with all that a dossier says of it. */
export interface DossierClaim {
  dossier: Dossier
  /** The entry of the audit trail that its verdict is in, with its leaf in hexadecimal. */
  receipt: { seq: number; leaf: string } | null
}

export interface DossierContent {
  /** What the desk is called; '' where nobody said it. */
  desk: string
  claims: DossierClaim[]
  /** Sources that are witnesses. */
  witnesses: ReadonlySet<number>
  /** The names of governorates by their keys. */
  governorates: ReadonlyMap<string, { ar: string; en: string }>
}

/** So many claims are in one dossier. */
export const mostInDossier = 50

/** What a dossier of these claims says, as `viewer` may read it; claims that are not there, or have no passage, are left out. */
export async function readDossier(
  db: ReadDatabase,
  claims: readonly number[],
  viewer: number | null,
): Promise<DossierContent> {
  const found = new Map<number, DossierClaim>()
  for (const id of claims.slice(0, mostInDossier)) {
    const current = await currentClaim(db, id)
    const dossier = current === null ? null : await readClaim(db, current, viewer)
    if (!dossier || dossier.state === 'empty') continue
    const verdict = dossier.verdicts.inForce?.id
    const receipt = verdict === undefined ? undefined : (await receiptsOfVerdicts(db, [verdict])).get(verdict)
    found.set(dossier.id, {
      dossier,
      receipt: receipt ? { seq: receipt.seq, leaf: Buffer.from(receipt.leaf).toString('hex') } : null,
    })
  }
  const { deskName } = await readPublishingPolicy(db)
  const witnesses = await db.selectFrom('record.source').select('id').where('kind', '=', 'witness').execute()
  const places = await db
    .selectFrom('record.place')
    .select(['key', 'ar', 'en'])
    .where('kind', '=', 'governorate')
    .execute()
  return {
    desk: deskName,
    claims: [...found.values()],
    witnesses: new Set(witnesses.map(({ id }) => id)),
    governorates: new Map(places.map(({ key, ar, en }) => [key, { ar, en: en ?? ar }])),
  }
}
