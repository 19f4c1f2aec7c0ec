import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile as readBytes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '../app/intake/formats/read-file.server'
import { bytesInput } from '../app/intake/formats/reader'
import { documentWriters, listWriters } from '../app/intake/formats/write-formats-for-tests'
import { shippedGazetteer } from '../app/intake/places/shipped-gazetteer'
import { generateBulletins } from './generate/bulletins'
import { table, timed } from './timings'

/** PDFs are not written here: the one of a browser is read again and again. */
const pdf = new URL('../app/intake/formats/test-files/pdf/chromium.pdf', import.meta.url)

/** Files of one format, each with what it is read as. */
interface Written {
  kind: string
  files: { path: string; name: string }[]
}

/**
 * `npm run bench -- formats [--files N]`: N generated bulletins in a file of each format for documents, and all of them in one
 * file of each format for lists: files and reports a second, MB/s, and MB/s of a plain read of the same bytes.
 */
export async function run(args: string[]): Promise<void> {
  const count = args.includes('--files') ? Number(args[args.indexOf('--files') + 1]) : 200
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-formats-'))
  try {
    const rows: (string | number)[][] = [
      ['', 'files/s', 'reports/s', 'MB/s', 'plain read MB/s', 'times the plain read'],
    ]
    for await (const written of write(folder, textsOf(count))) rows.push(await measure(written))
    process.stdout.write(`${table(rows)}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function textsOf(count: number): { name: string; text: string }[] {
  const bulletins = generateBulletins(shippedGazetteer())
  return Array.from({ length: count }, (_, at) => ({ name: `${at}`, text: bulletins.next().value.text.trimEnd() }))
}

async function* write(folder: string, texts: { name: string; text: string }[]): AsyncGenerator<Written> {
  const keep = (name: string, at: number, bytes: Uint8Array) => {
    const path = join(folder, `${at}-${name}`)
    writeFileSync(path, bytes)
    return { path, name }
  }
  const documents: typeof documentWriters = {
    txt: (text) => Buffer.from(text),
    ...documentWriters,
    pdf: () => readFileSync(pdf),
  }
  for (const [kind, writer] of Object.entries(documents)) {
    const files: Written['files'] = []
    for (const [at, { text }] of texts.entries()) files.push(keep(`a.${kind}`, at, await writer(text)))
    yield { kind, files }
  }
  for (const [kind, writer] of Object.entries(listWriters)) {
    const { name, bytes } = writer(texts)
    yield { kind, files: [keep(name, 0, bytes)] }
  }
}

async function measure({ kind, files }: Written): Promise<(string | number)[]> {
  // Modules are loaded and caches filled by a first reading.
  await readReports(files.slice(0, 1))
  const megabytes = (await readAll(files)) / 1e6
  const plain = await timed(() => readAll(files))
  const { took, result: reports } = await timed(() => readReports(files))
  const rate = (amount: number, milliseconds: number) => (amount * 1000) / milliseconds
  return [
    ...[kind, rate(files.length, took), rate(reports, took)],
    ...[rate(megabytes, took), rate(megabytes, plain.took), took / plain.took],
  ]
}

/** Reads the files as they lie; the bytes of all. */
async function readAll(files: Written['files']): Promise<number> {
  let bytes = 0
  for (const { path } of files) bytes += (await readBytes(path)).length
  return bytes
}

/** Reads the reports of the files as an import does; how many they are. */
async function readReports(files: Written['files']): Promise<number> {
  let reports = 0
  for (const { path, name } of files)
    for await (const part of readFile(bytesInput(name, await readBytes(path)), {
      timeZone: 'UTC',
      mapping: { text: 'text', title: 'title' },
      dayOrder: 'day-first',
    }))
      if ('report' in part) reports += 1
  return reports
}
