import { decode, UploadError } from '../../decode/decode.server'
import { decodeBytes } from '../../decode/decode-bytes'
import type { TextDoubt } from '../../decode/doubts'
import { guessUtf16 } from '../../decode/guess-encoding'
import type { FormatKind } from '../kinds'
import { packZip } from '../pack-zip.server'
import { refuseEntities } from '../own-entities'
import { programsIn } from '../programs'
import { HiddenText } from '../hidden-text'
import type { FormatInput, FoundPart, ReadContext } from '../reader'
import { listZip, type ZipEntries } from '../zip-entries.server'
import { besideCells } from './beside-cells'
import { readJsonLines, readJsonRows } from './json-rows'
import { readOpenDocument } from './open-document'
import type { TableFile } from './report-parts'
import { readSeparated } from './separated-values'
import { TableError, type Table } from './table'

/** A file of tables, before anybody said what its columns are. */
export interface OpenedTable extends TableFile {
  tables: Table[]
  /** What stands beside the cells of its sheets. */
  beside?: FoundPart[]
}

/** Unpacked, of one sheet or list of texts. */
const largestEntry = 64 * 1024 * 1024

const settledParts = { encoding: null, confidence: 1, doubts: [] }

/** Opens a file of tables by its format. Throws `UploadError`. */
export async function openTable(
  kind: FormatKind,
  input: FormatInput,
  context: Pick<ReadContext, 'encoding' | 'dayOrder' | 'budget'>,
): Promise<OpenedTable> {
  const bytes = await input.bytes(Infinity)
  if (bytes.length === 0) throw new UploadError('empty')
  const file = { kind, fileName: input.name, bytes, order: context.dayOrder }
  try {
    if (kind === 'csv') return { ...file, ...readCsv(bytes, context.encoding) }
    if (kind === 'json' || kind === 'jsonl') return { ...file, ...readJson(kind, bytes) }
    if (kind === 'ods' && bytes[0] === 0x3c) return { ...file, ...settledParts, ...odsSheets(Buffer.from(bytes)) }
    const zip = await listZip(bytes)
    if (!zip) throw new UploadError('damaged')
    const sheets = kind === 'ods' ? await readOds(zip, context.budget) : await readXlsx(zip, context.budget)
    if (sheets.tables.length === 0) throw new UploadError('empty')
    return { ...file, ...settledParts, ...sheets }
  } catch (error) {
    throw error instanceof TableError ? asUploadError(error) : error
  }
}

/** The table of a file of separated values, or of a piece of one, where a few cells may have U+0000. Throws `UploadError` and `TableError`. */
export function readCsv(bytes: Uint8Array, chosen: ReadContext['encoding'], allowed: readonly 'nul'[] = ['nul']) {
  const { text, encoding, confidence, doubts } = decode(bytes, chosen, Infinity, allowed)
  const before = encoding === 'utf-8' ? bytes.length - Buffer.byteLength(text) : null
  return { encoding, confidence, doubts: doubts.filter(aboutFile), tables: [readSeparated(text, before)] }
}

/** Of doubts about single characters each row has its own. */
function aboutFile({ code }: TextDoubt): boolean {
  return code === 'guessed-encoding' || code === 'encoded-twice' || code === 'bad-bytes'
}

/** The same of JSON. */
export function readJson(
  kind: 'json' | 'jsonl',
  bytes: Uint8Array,
): Omit<OpenedTable, 'kind' | 'fileName' | 'bytes' | 'order'> {
  const read = kind === 'json' ? readJsonRows : readJsonLines
  if (!guessUtf16(bytes) && decodeBytes(bytes, 'utf-8').issues.length === 0) return settled(read(bytes))
  // In another encoding the bytes of a row are not those of the file.
  const { text, encoding, confidence, doubts } = decode(bytes, undefined, Infinity)
  const table = read(Buffer.from(text))
  const rows = table.rows.map((row) => ({ ...row, part: null }))
  return { encoding, confidence, doubts: doubts.filter(aboutFile), tables: [{ ...table, rows }] }
}

function settled(table: Table) {
  const doubts: TextDoubt[] = table.escapedBytes ? [{ code: 'encoded-twice' }] : []
  return { encoding: 'utf-8' as const, confidence: 1, doubts, tables: [table] }
}

/** The sheets of a file, and what stands beside their cells. */
type Sheets = Required<Pick<OpenedTable, 'tables' | 'beside'>>

async function readOds(zip: ZipEntries, budget: ReadContext['budget']): Promise<Sheets> {
  const manifest = await zip.read('META-INF/manifest.xml', budget, largestEntry)
  if (manifest?.includes('encryption-data')) throw new UploadError('encrypted')
  const content = await zip.read('content.xml', budget, largestEntry)
  if (!content) throw new UploadError('damaged')
  const { tables, beside } = odsSheets(content)
  return { tables, beside: [...beside, ...programsIn(zip.names)] }
}

function odsSheets(content: Buffer): Sheets {
  refuseEntities(content)
  const beside = { comments: new HiddenText(), drawings: new HiddenText(), short: [] }
  const tables = readOpenDocument(content.toString('utf8'), beside)
  const { comments, drawings, short } = beside
  return { tables, beside: [...comments.besideAs('comments'), ...drawings.besideAs('drawings'), ...short] }
}

/** What of a workbook its reader may ask for: no pictures and macros. */
const wanted = /\.(?:xml|rels)$/i

async function readXlsx(zip: ZipEntries, budget: ReadContext['budget']): Promise<Sheets> {
  const parts = await workbookParts(zip, budget)
  const hides = parts.some(([, part]) => /\shidden="(?:1|true)"/.test(part.toString('latin1')))
  // Loaded when the first workbook comes: its library is larger than the rest of the readers together.
  const { readWorkbook } = await import('./workbook.server')
  const short: FoundPart[] = []
  const tables = readWorkbook(await packZip(parts), hides, short)
  return { tables, beside: [...besideCells(parts), ...short, ...programsIn(zip.names)] }
}

/** The parts of a workbook, unpacked: what it unpacks to is counted before its reader sees it. */
async function workbookParts(zip: ZipEntries, budget: ReadContext['budget']): Promise<[string, Buffer][]> {
  const parts: [string, Buffer][] = []
  for (const name of zip.names.filter((entry) => wanted.test(entry))) {
    const part = (await zip.read(name, budget, largestEntry)) ?? Buffer.alloc(0)
    refuseEntities(part)
    if (isCutOff(name, part)) throw new UploadError('damaged')
    parts.push([name, part])
  }
  return parts
}

/** Its library reads the rows of a sheet that ends in the middle as if they were all. */
function isCutOff(name: string, part: Buffer): boolean {
  const root = /^xl\/(?:worksheets\/(sheet)[^/]{0,200}|(sharedStrings)|(workbook))\.xml$/i.exec(name)
  if (!root) return false
  const end = part.subarray(-200).toString('latin1').trimEnd()
  return !/<\/(?:\w{1,20}:)?(?:worksheet|sst|workbook)\s{0,9}>$|\/>$/.test(end)
}

export function asUploadError(error: TableError): UploadError {
  const { cause, line } = error
  if (cause === 'too-deep') return new UploadError('too-deep')
  if (cause === 'damaged') return new UploadError('damaged', undefined, { line, column: 1 }, { cause: error })
  return new UploadError(cause === 'too-large' ? 'too-many-parts' : 'empty')
}
