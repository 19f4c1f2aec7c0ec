import { siglum } from '../../components/events/sigla'
import {
  noteWords,
  numberNotes,
  quoted,
  reportSigla,
  sectionName,
  tellersWords,
  type NumberedSentence,
} from '../../components/edition/edition-words'
import { originsOf, type Edition, type Section, type Sentence } from '../../exchange/edition/edition'
import type { Text } from '../../i18n/text'
import { plain, type Block, type LeavingDocument, type Run } from './document'

interface Parts {
  text: Text
  sigla: ReadonlyMap<number, string>
  notes: ReadonlyMap<number, NumberedSentence>
}

const tones = { confirmed: 'green', disputed: 'brick', unverifiable: 'soft', open: 'soft' } as const

/** An edition as a document: the apparatus becomes footnotes. `heading` says which edition it is. */
export function editionDocument(edition: Edition, heading: string, text: Text): LeavingDocument {
  const { t } = text
  const parts = { text, sigla: reportSigla(edition, text), notes: numberNotes(edition) }
  const title = edition.day === '' ? t('edition.selection') : text.date(edition.day, { weekday: true })
  const reports = edition.witnesses.flatMap((witness) => witness.reports)
  return {
    title,
    locale: text.locale,
    foot: `${title} · ${heading}`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', runs: [plain(heading, { bold: true })] },
      { kind: 'small', runs: [plain(madeOf(edition, reports.length, text), { tone: 'soft' })] },
      ...edition.sections.flatMap((section) => sectionBlocks(section, 'heading', parts)),
      ...unverified(edition, parts),
      { kind: 'heading', text: t('edition.sources') },
      ...witnessBlocks(edition, parts),
      { kind: 'heading', text: t('edition.read') },
      { kind: 'small', runs: [plain(`${t('edition.read.lemma')} ${t('edition.read.copies')}`)] },
    ],
  }
}

function madeOf(edition: Edition, reports: number, { t }: Text): string {
  const events = [...edition.sections, ...edition.unverified].flatMap(({ paragraphs }) => paragraphs).length
  return t('edition.made', { events, reports, origins: originsOf(edition) })
}

function unverified({ unverified: sections }: Edition, parts: Parts): Block[] {
  if (sections.length === 0) return []
  const { t } = parts.text
  return [
    { kind: 'heading', text: t('edition.unverified') },
    { kind: 'small', runs: [plain(t('edition.unverified.what'))] },
    ...sections.flatMap((section) => sectionBlocks(section, 'subheading', parts)),
  ]
}

function sectionBlocks(section: Section, kind: 'heading' | 'subheading', parts: Parts): Block[] {
  return [
    { kind, text: sectionName(section, parts.text) },
    ...section.paragraphs.flatMap(({ sentences }) =>
      sentences.map((sentence): Block => ({
        kind: 'reading',
        language: sentence.language,
        runs: sentenceRuns(sentence, parts),
      })),
    ),
  ]
}

/** A sentence with its notes as footnotes, and its verdict with those who tell it. */
export function sentenceRuns(sentence: Sentence, { text, sigla, notes }: Parts): Run[] {
  const { t } = text
  const runs: Run[] = []
  let reached = 0
  for (const { note } of notes.get(sentence.claim)?.notes ?? []) {
    const end = note.at === null ? sentence.text.length : Math.max(reached, note.at.end)
    runs.push(plain(sentence.text.slice(reached, end), { note: noteRuns(note, sentence, { text, sigla }) }))
    reached = end
  }
  const open = sentence.state === 'open'
  const state = open ? t('edition.origins', { count: sentence.tellers.length }) : t(`frame.state.${sentence.state}`)
  const tellers = tellersWords(sentence.tellers, sigla, text)
  const against = sentence.against.map(({ headline }) => `; ${t('edition.against')} ${quoted(headline, text)}`).join('')
  return [
    ...runs,
    plain(`${sentence.text.slice(reached)} `),
    plain(state, { bold: true, tone: tones[sentence.state] }),
    plain(` (${tellers}${against})`, { tone: 'soft' }),
  ]
}

function noteRuns(note: Sentence['notes'][number], sentence: Sentence, { text, sigla }: Omit<Parts, 'notes'>): Run[] {
  const { t } = text
  const words = noteWords(note, sentence, sigla, text)
  const more = [
    `${note.alone ? ` ${t('edition.alone')}` : ''}${note.adopted ? ` (${t('edition.adopted')})` : ''}`,
    ...words.variants.map((variant) => ` | ${variant.words} ${variant.tellers}`),
    words.silent === null ? '' : ` | ${t('edition.silent', { sigla: words.silent })}`,
    note.conflict ? ` | ${t('edition.conflict')}` : '',
  ]
  return [
    plain(` ${words.field === null ? '' : `${words.field}: `}`),
    plain(words.lemma, { bold: true }),
    plain(`] ${words.tellers}${more.join('')}`),
  ]
}

/** The sources with their sigla and reports. */
export function witnessBlocks(
  { witnesses }: Pick<Edition, 'witnesses'>,
  { text, sigla }: Omit<Parts, 'notes'>,
): Block[] {
  const letter = new Map(witnesses.map(({ source }, at) => [source, siglum(at, text)]))
  return witnesses.map(({ source, name, reliability, reports, copies }): Block => {
    const told = reports.map(({ id, title }) => (reports.length > 1 ? `${sigla.get(id) ?? ''} ${title}` : title))
    const carried = text.list(copies.map((of) => letter.get(of) ?? ''))
    return {
      kind: 'small',
      runs: [
        plain(`${letter.get(source) ?? ''} `, { bold: true }),
        plain(`${name}, ${reliability}`),
        ...(copies.length === 0 ? [] : [plain(` (${text.t('edition.copies', { sigla: carried })})`, { tone: 'soft' })]),
        plain(`: ${told.join('; ')}`),
      ],
    }
  })
}
