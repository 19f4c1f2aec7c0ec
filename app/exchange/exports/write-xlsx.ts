import { textFile, type ExportedFile } from '../../audit/export/export-chunks'
import { cellOf, type PlainRow } from './write-text'
import { cutTo } from '../../text/characters/beginning'

/** What a sheet of a spreadsheet program holds at most, its row of names included. */
const mostRows = 1_048_576
/** What one cell holds at most, in UTF-16 code units. */
const longestCell = 32_767
const cut = ' […]'

/**
 * The files of a workbook (ECMA-376), for a zip archive that is written as they are read. Sheets run from right to left; what does not
 * fit on one sheet goes on on the next. Texts are texts, never formulas; one that is too long for a cell ends with […].
 */
export async function* writeXlsx(
  columns: readonly string[],
  batches: AsyncIterable<readonly PlainRow[]>,
  name: string,
): AsyncGenerator<ExportedFile> {
  const rows = await rowsInTurn(batches)
  const sheets: number[] = []
  do {
    sheets.push(sheets.length + 1)
    yield { name: `xl/worksheets/sheet${sheets.length}.xml`, chunks: sheet(columns, rows) }
  } while (rows.current !== undefined)
  yield textFile('[Content_Types].xml', contentTypes(sheets))
  yield textFile('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  yield textFile('xl/workbook.xml', workbook(name, sheets))
  yield textFile(
    'xl/_rels/workbook.xml.rels',
    relations([...sheets.map((at) => ['worksheet', `worksheets/sheet${at}.xml`] as const), ['styles', 'styles.xml']]),
  )
  yield textFile('xl/styles.xml', styles)
}

/** The row that comes next, known before it is taken: so that at the end of a sheet it is known whether another follows. */
interface RowsInTurn {
  current: PlainRow | undefined
  take(): Promise<void>
}

async function rowsInTurn(batches: AsyncIterable<readonly PlainRow[]>): Promise<RowsInTurn> {
  const each = oneByOne(batches)
  const rows: RowsInTurn = {
    current: undefined,
    async take() {
      const { value, done } = await each.next()
      rows.current = done ? undefined : value
    },
  }
  await rows.take()
  return rows
}

async function* oneByOne(batches: AsyncIterable<readonly PlainRow[]>): AsyncGenerator<PlainRow, undefined> {
  for await (const batch of batches) yield* batch
  return undefined
}

const rowsInChunk = 200

async function* sheet(columns: readonly string[], rows: RowsInTurn): AsyncGenerator<Buffer> {
  let written = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  written += rowXml(columns)
  for (let count = 1; count < mostRows && rows.current; count++) {
    const row = rows.current
    written += rowXml(columns.map((column) => cellOf(row[column])))
    await rows.take()
    if (count % rowsInChunk > 0) continue
    yield Buffer.from(written)
    written = ''
  }
  yield Buffer.from(`${written}</sheetData></worksheet>`)
}

function rowXml(cells: readonly (string | number | boolean | null)[]): string {
  return `<row>${cells.map(cellXml).join('')}</row>`
}

function cellXml(value: string | number | boolean | null): string {
  if (value === null || value === '') return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
  const fits = value.length <= longestCell ? value : `${cutTo(value, longestCell - cut.length)}${cut}`
  return `<c t="inlineStr"><is><t xml:space="preserve">${textXml(fits)}</t></is></c>`
}

/** Text in XML: what no XML holds is written as spreadsheet programs do, `_x0007_`, and what looks like that is escaped. */
function textXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\0-\x08\x0b-\x1f\ufffe\uffff\r]/g,
      (control) => `_x${control.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSchema = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(sheets: readonly number[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.${type}+xml"/>`
  return `${declaration}<Types xmlns="${packageSchema}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${sheets.map((at) => override(`worksheets/sheet${at}.xml`, 'worksheet')).join('')}${override('styles.xml', 'styles')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageSchema}/relationships">${each.join('')}</Relationships>`
}

function workbook(name: string, sheets: readonly number[]): string {
  const each = sheets.map((at) => `<sheet name="${name}${at > 1 ? ` ${at}` : ''}" sheetId="${at}" r:id="rId${at}"/>`)
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join('')}</sheets></workbook>`
}

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`
