import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { withoutIsolates } from '../../i18n/bidi'
import { directionOf, type Locale } from '../../i18n/locale'
import { xmlText } from '../../text/characters/xml-text'
import type { Block, LeavingDocument, Run } from './document'

const colours = { green: '1b6a42', brick: 'a03325', amber: '835400', soft: '6d675d' } as const

/** Sizes in half points. */
const sizes = { title: 44, heading: 32, subheading: 26, reading: 26, text: 22, small: 18 } as const
const faces = { reading: 'Noto Naskh Arabic', text: 'IBM Plex Sans Arabic' } as const

type Notes = Record<string, { children: Paragraph[] }>

/** A Word document: texts run in their own direction, and notes are Word's own footnotes. */
export function writeDocx(document: LeavingDocument): Promise<Buffer> {
  const notes: Notes = {}
  const writer = { locale: document.locale, notes }
  const children = document.blocks.map((block) => writeBlock(block, writer))
  const foot = new Paragraph({
    ...direction(document.locale),
    children: [
      ...runsOf([{ text: `${document.foot} | ` }], 'small', writer),
      new TextRun({ children: [PageNumber.CURRENT] }),
    ],
  })
  return Packer.toBuffer(
    new Document({
      title: xmlText(document.title),
      creator: 'Muqabala',
      styles: { default: { document: { run: { font: faces.text, size: sizes.text } } } },
      footnotes: notes,
      sections: [{ footers: { default: new Footer({ children: [foot] }) }, children }],
    }),
  )
}

interface Writer {
  locale: Locale
  notes: Notes
}

function direction(locale: Locale): Pick<IParagraphOptions, 'bidirectional' | 'alignment'> {
  // Word takes "start" for the side where the paragraph's own direction begins.
  return { bidirectional: directionOf(locale) === 'rtl', alignment: AlignmentType.START }
}

function writeBlock(block: Block, writer: Writer): Paragraph | Table {
  if (block.kind === 'table') return writeTable(block, writer)
  const own = direction(block.kind === 'reading' ? block.language : writer.locale)
  if ('text' in block) {
    const heading = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_1, subheading: HeadingLevel.HEADING_2 }
    const children = runsOf([{ text: block.text, bold: true }], block.kind, writer, own.bidirectional)
    return new Paragraph({ ...own, heading: heading[block.kind], keepNext: true, children })
  }
  const size = block.kind === 'reading' ? 'reading' : block.kind === 'small' ? 'small' : 'text'
  return new Paragraph({
    ...own,
    ...(block.kind === 'centred' && { alignment: AlignmentType.CENTER }),
    ...(block.kind === 'item' && { bullet: { level: 0 } }),
    spacing: { after: size === 'reading' ? 160 : 80, line: size === 'reading' ? 400 : 300 },
    children: runsOf(block.runs, size, writer, own.bidirectional),
  })
}

function writeTable({ head, rows }: Extract<Block, { kind: 'table' }>, writer: Writer): Table {
  const cell = (runs: Run[]) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [new Paragraph({ ...direction(writer.locale), children: runsOf(runs, 'small', writer) })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: directionOf(writer.locale) === 'rtl',
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell([{ text, bold: true }])) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  })
}

function runsOf(
  runs: readonly Run[],
  size: keyof typeof sizes,
  writer: Writer,
  rightToLeft = directionOf(writer.locale) === 'rtl',
): (TextRun | FootnoteReferenceRun)[] {
  return runs.flatMap((run) => [textRun(run, size, rightToLeft), ...(run.note ? [writeNote(run.note, writer)] : [])])
}

function textRun({ text, bold = false, tone }: Run, size: keyof typeof sizes, rightToLeft: boolean): TextRun {
  const options: IRunOptions = {
    text: xmlText(withoutIsolates(text)),
    size: sizes[size],
    sizeComplexScript: sizes[size],
    font: size === 'text' || size === 'small' ? faces.text : faces.reading,
    // A run is read from right to left where its own letters are: Latin names and figures keep their order.
    rightToLeft: rightToLeft && /\p{Script=Arabic}/u.test(text),
    bold,
    boldComplexScript: bold,
    ...(tone === undefined ? {} : { color: colours[tone] }),
  }
  return new TextRun(options)
}

function writeNote(note: Run[], writer: Writer): FootnoteReferenceRun {
  const number = Object.keys(writer.notes).length + 1
  const rightToLeft = directionOf(writer.locale) === 'rtl'
  const children = note.map((run) => textRun(run, 'small', rightToLeft))
  writer.notes[String(number)] = { children: [new Paragraph({ ...direction(writer.locale), children })] }
  return new FootnoteReferenceRun(number)
}
