import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { readClaim, type Dossier } from '../../review/queries/claims/read-claim.server'
import { composeEdition } from '../edition/compose-edition'
import { sentencesOf, type Edition } from '../edition/edition'
import { readIssueToPublish } from '../edition/issued-editions.server'
import { noChanges } from '../edition/materials'
import { readMaterials } from '../edition/materials.server'
import type { PublishedClaim, PublishedEdition } from './published-content'

export interface NamedSource {
  id: number
  name: string
  /** A witness account: not named unless somebody says so. */
  witness: boolean
}

/** What would be released now, before anybody chose which sources are named. */
export interface ComposedClaim {
  kind: 'claim'
  content: Omit<PublishedClaim, 'withheld'>
  sources: NamedSource[]
}

export interface ComposedEdition {
  kind: 'edition'
  edition: Edition
  content: Omit<PublishedEdition, 'withheld'>
  sources: NamedSource[]
}

/** A claim as it would be made public; null where it has no verdict that holds. */
export async function composeClaim(
  db: Kysely<DB>,
  { claim, timeZone }: { claim: number; timeZone: string },
): Promise<ComposedClaim | null> {
  const dossier = await readClaim(db, claim)
  const verdict = dossier?.verdicts.inForce
  if (!dossier || !verdict) return null
  const edition = composeEdition(await readMaterials(db, { claims: [claim] }, timeZone), noChanges)
  if (sentencesOf(edition).length === 0) return null
  return {
    kind: 'claim',
    content: { form: 1, edition, appearances: appearancesOf(dossier), evidence: evidenceOf(dossier, verdict.id) },
    sources: await namedSources(db, edition),
  }
}

/** An issued edition as it would be made public; null where there is none of that number, or its text was redacted. */
export async function composeIssue(
  db: ReadDatabase,
  number: number,
): Promise<(ComposedEdition & { id: number }) | null> {
  const issue = await readIssueToPublish(db, number)
  if (!issue) return null
  const claims = sentencesOf(issue.edition).map(({ claim, state }) => ({ claim, state }))
  return {
    kind: 'edition',
    id: issue.id,
    edition: issue.edition,
    content: { form: 1, claims },
    sources: await namedSources(db, issue.edition),
  }
}

/** Names what would be released, so that nobody releases anything else than what they saw. */
export function contentStamp(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
}

function appearancesOf({ passages }: Dossier): PublishedClaim['appearances'] {
  const first = passages.filter(({ report }, at) => passages.findIndex((other) => other.report.id === report.id) === at)
  return first.map(({ report, source }) => ({
    report: report.id,
    source: source.id,
    name: source.name,
    title: report.title,
    language: report.language,
    day: report.publishedDay,
    address: webAddress(report.address),
  }))
}

function evidenceOf({ evidence }: Dossier, verdict: number): PublishedClaim['evidence'] {
  const standing = evidence.filter(({ withdrawn, stance }) => !withdrawn && stance !== 'sealed')
  const outside = standing.filter(({ kind }) => kind === 'address' || kind === 'file')
  return {
    verdict,
    pieces: outside.map(({ stance, address, snapshots }) => {
      const kept = snapshots.find(({ failure }) => failure === null)
      return {
        stance: stance === 'sealed' ? 'context' : stance,
        address: webAddress(address ?? kept?.address ?? null),
        captured: kept?.at ?? null,
        sha256: kept?.files.slice(0, 1).map(({ sha256 }) => sha256) ?? [],
      }
    }),
    others: standing.length - outside.length,
  }
}

/** Addresses that readers can follow; what else a report has as its address stays inside. */
function webAddress(address: string | null): string | null {
  return address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null
}

async function namedSources(db: ReadDatabase, { witnesses }: Edition): Promise<NamedSource[]> {
  if (witnesses.length === 0) return []
  const rows = await db
    .selectFrom('record.source')
    .select(['id', 'kind'])
    .where(
      'id',
      'in',
      witnesses.map(({ source }) => source),
    )
    .execute()
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  return witnesses.map(({ source, name }) => ({ id: source, name, witness: kinds.get(source) === 'witness' }))
}
