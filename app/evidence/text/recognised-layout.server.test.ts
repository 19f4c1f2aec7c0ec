import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findSystemTesseract } from '../../intake/formats/ocr/system-tesseract.server'
import { readCitations } from '../../review/lookups/evidence/read-citations.server'
import { createTestDatabase } from '../../testing/database'
import { keepFile } from '../snapshots/keep-file-for-tests'
import { readSnapshotFiles } from '../snapshots/read-snapshot.server'
import { addQuoteOfFile, findInFile, keepQuote } from './quote-file.server'
import { readDocumentPage } from './read-page.server'
import { recogniseFile } from './recognised-layout.server'

const recogniser = await findSystemTesseract()
const scan = readFileSync(new URL('../../intake/formats/test-files/pdf/scan.pdf', import.meta.url))

test.skipIf(recogniser === null)(
  'words that were recognised in a scan are quoted with their page and where they stand on it',
  async () => {
    const database = await createTestDatabase()
    const directory = await mkdtemp(join(tmpdir(), 'muqabala-scans-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    const { snapshotId } = await keepFile(database, directory, { name: 'scan.pdf', bytes: scan })
    const [file] = await readSnapshotFiles(database.app.db, snapshotId)
    const source = { ...file!, directory }
    expect(await findInFile({ ...source, words: 'الدفاع' })).toBeNull()
    const pages: number[] = []
    await recogniseFile(source, (page) => Promise.resolve(void pages.push(page)))
    expect(pages).toEqual([1])
    const shown = await readDocumentPage({ ...source, page: 1, quote: '' })
    expect(shown).toMatchObject({ number: 1, of: 1, recognisedBy: recogniser!.name })
    const line = shown!.lines[1]!
    const words = line.text.split(' ').slice(0, 2).join(' ')
    const [place] = (await findInFile({ ...source, words })) ?? []
    const kept = await keepQuote({ ...source, ...place! })
    expect(kept).toMatchObject({ quote: words, page: 1, recognisedBy: recogniser!.name })
    const [left, top, width, height] = kept!.box!
    const [x, y, w, h] = line.box
    // The first words of a line that begins at the right.
    expect(left).toBeGreaterThan(x + w / 4)
    expect(left + width).toBeLessThanOrEqual(Math.ceil(x + w))
    expect([top, top + height]).toEqual([Math.floor(y), Math.ceil(y + h)])
    const id = await database.act(async (tx) => {
      const claim = await tx
        .insertInto('record.claim')
        .values({ wording: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      const evidence = { claimId: claim.id, stance: 'supports' as const, note: '', snapshotId, file: file! }
      return addQuoteOfFile(tx, evidence, kept!, null)
    }, 'add-evidence')
    expect((await readCitations(database.app.db, [id])).get(id)).toMatchObject({ place: { page: 1, box: kept!.box } })
    const files = await readSnapshotFiles(database.app.db, snapshotId)
    expect(files[1]).toMatchObject({ role: 'text', madeBy: expect.stringContaining(recogniser!.name) as string })
  },
  90_000,
)
