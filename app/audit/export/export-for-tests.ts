import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestDatabase } from '../../testing/database'
import { formatVerifyingKey, makeSigningKey, parseVerifyingKey } from '../signing/note-key'
import { exportLog } from './export.server'
import { redact } from '../log/redact.server'
import { replaceKey, signLog, type Signed } from '../signing/sign.server'
import { writeKeyFiles } from '../signing/sign-key-file.server'
import { hasOpenssl, startTimeStampServer } from '../signing/time-stamp-server-for-tests'
import { startWitness } from '../signing/witness-server-for-tests'
import { publishCheckpoint, type HandOutPlace } from '../signing/witness.server'

export const verifierDirectory = join(process.cwd(), 'app', 'audit', 'verifier')

const operator = { operator: 'test' }
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

export interface SignedTrail {
  /** A directory of its own, removed by `clean`. */
  directory: string
  keyFile: string
  oldKey: string
  key: string
  clean(): void
}

/** Adds a report with its original and a claim, the way an import does. */
export async function addReport({ act }: TestDatabase, text: string): Promise<void> {
  // A mark in front, so that the bytes as received are not the text's own.
  const bytes = Buffer.from(`\uFEFF${text}`)
  await act(async (tx) => {
    const source = await tx
      .insertInto('record.source')
      .values({ name: `Source of ${text}`, kind: 'agency' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('record.original')
      .values({ id: sha256(bytes), bytes, file_name: `${text}.txt`, encoding: 'utf-8' })
      .execute()
    const report = await tx
      .insertInto('record.report')
      .values({
        source_id: source.id,
        original_id: sha256(bytes),
        part_of_report_id: null,
        title: `تقرير ${text}`,
        text,
        text_sha256: sha256(text),
        language: 'ar',
        address: null,
        published_day: null,
        published_at: null,
        cut_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const claim = await tx
      .insertInto('record.claim')
      .values({ wording: null, merged_into_claim_id: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('record.passage')
      .values({
        report_id: report.id,
        section_id: null,
        start_offset: 0,
        end_offset: 2,
        quote_sha256: sha256(text.slice(0, 2)),
        home_claim_id: claim.id,
        claim_id: claim.id,
        replaced_by_passage_id: null,
      })
      .execute()
  })
}

export async function addEvidence({ act }: TestDatabase, claim: number, note: string): Promise<void> {
  await act(
    (tx) =>
      tx
        .insertInto('record.evidence')
        .values({
          claim_id: claim,
          kind: 'note',
          stance: 'supports',
          passage_id: null,
          address: null,
          note,
          supersedes: null,
          person_id: null,
        })
        .execute(),
    'add-evidence',
  )
}

/**
 * Fills a database with reports, evidence, a redaction and a change of keys,
 * signed three times: what an export can hold, in a few entries.
 */
export async function signedTrail(database: TestDatabase): Promise<SignedTrail> {
  const { owner } = database
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-audit-'))
  const [oldFile, keyFile] = [join(directory, 'old.key'), join(directory, 'new.key')]
  const [oldKey, key] = [makeSigningKey('desk.example/audit'), makeSigningKey('desk.example/audit')]
  writeKeyFiles(oldFile, oldKey)
  await addReport(database, 'alpha')
  await addEvidence(database, 1, 'what a witness said "in her own words"\nand more')
  await signLog(owner.db, oldFile)
  await addReport(database, 'beta')
  await redact(owner.db, operator, {
    what: { table: 'evidence', key: 1, columns: ['note'] },
    basis: 'Article 17, erasure asked for by the witness',
  })
  await addEvidence(database, 2, 'another')
  await replaceKey(owner.db, operator, { file: oldFile }, { file: keyFile, key })
  await addEvidence(database, 2, 'a third')
  await addEvidence(database, 1, 'a fourth')
  await signLog(owner.db, keyFile)
  return {
    directory,
    keyFile,
    oldKey: formatVerifyingKey(oldKey),
    key: formatVerifyingKey(key),
    clean: () => rmSync(directory, { recursive: true, force: true }),
  }
}

/** Adds a piece of evidence and signs the trail up to it. */
export async function signNext(database: TestDatabase, desk: SignedTrail, note: string): Promise<Signed> {
  await addEvidence(database, 1, note)
  const signed = await signLog(database.owner.db, desk.keyFile)
  if (!signed) throw new Error('nothing was signed')
  return signed
}

/** Has the desk's next two checkpoints signed by a witness and, where openssl is there, stamped by an authority; returns the witness's key. */
export async function witnessedTrail(database: TestDatabase, desk: SignedTrail): Promise<string> {
  const key = makeSigningKey('witness.example/w1')
  const witness = await startWitness(parseVerifyingKey(desk.key), key)
  const authority = hasOpenssl() ? await startTimeStampServer(desk.directory) : null
  const places: HandOutPlace[] = [
    { way: 'witness', place: witness.address },
    ...(authority ? [{ way: 'time-stamp', place: authority.address } as const] : []),
  ]
  try {
    for (const note of ['seen by a witness', 'seen by a witness again']) {
      await addEvidence(database, 2, note)
      const signed = await signLog(database.owner.db, desk.keyFile)
      const failed = signed
        ? (await publishCheckpoint(database.owner.db, signed, places, { allowPrivate: true })).filter(
            ({ error }) => error !== null,
          )
        : ['nothing was signed']
      if (failed.length > 0) throw new Error(JSON.stringify(failed))
    }
  } finally {
    await witness.close()
    await authority?.close()
  }
  return formatVerifyingKey({ ...key, kind: 'cosignature' })
}

export async function exportTo(
  database: TestDatabase,
  directory: string,
  options: Partial<Parameters<typeof exportLog>[2]> = {},
) {
  return exportLog(database.owner.db, directory, {
    verifiers: verifierDirectory,
    openFile: () => Promise.resolve(null),
    ...options,
  })
}
