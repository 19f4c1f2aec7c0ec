import { siglaList, siglum } from '../../components/events/sigla'
import {
  editionSize,
  editionTitle,
  noteWords,
  quoted,
  sectionName,
  stateWords,
  siglaWords,
  writtenParts,
  type WrittenParts,
} from '../../components/edition/edition-words'
import type { Edition, Section, Sentence } from '../../exchange/edition/edition'
import type { Text } from '../../i18n/text'
import { plain, type Block, type LeavingDocument, type Run } from './document'

const tones = { confirmed: 'green', disputed: 'brick', unverifiable: 'soft', open: 'soft' } as const

/** An edition as a document: the apparatus becomes footnotes. `heading` says which edition it is. */
export function editionDocument(edition: Edition, heading: string, text: Text): LeavingDocument {
  const { t } = text
  const parts = writtenParts(edition, text)
  const title = editionTitle(edition, text)
  return {
    title,
    locale: text.locale,
    foot: `${title} | ${heading}`,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'text', runs: [plain(heading, { bold: true })] },
      { kind: 'small', runs: [plain(editionSize(edition, text), { tone: 'soft' })] },
      ...edition.sections.flatMap((section) => sectionBlocks(section, 'heading', parts)),
      ...unverified(edition, parts),
      { kind: 'heading', text: t('edition.sources') },
      ...witnessBlocks(edition, parts),
      { kind: 'heading', text: t('edition.read') },
      { kind: 'small', runs: [plain(`${t('edition.read.lemma')} ${t('edition.read.copies')}`)] },
    ],
  }
}

function unverified({ unverified: sections }: Edition, parts: WrittenParts): Block[] {
  if (sections.length === 0) return []
  const { t } = parts.text
  return [
    { kind: 'heading', text: t('edition.unverified') },
    { kind: 'small', runs: [plain(t('edition.unverified.what'))] },
    ...sections.flatMap((section) => sectionBlocks(section, 'subheading', parts)),
  ]
}

function sectionBlocks(section: Section, kind: 'heading' | 'subheading', parts: WrittenParts): Block[] {
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

/** A sentence with its notes as footnotes, and its verdict with the sources that give it. */
function sentenceRuns(sentence: Sentence, { text, sigla, notes }: WrittenParts): Run[] {
  const { t } = text
  const runs: Run[] = []
  let reached = 0
  for (const { note } of notes.get(sentence.claim)?.notes ?? []) {
    const end = note.at === null ? sentence.text.length : Math.max(reached, note.at.end)
    runs.push(plain(sentence.text.slice(reached, end), { note: noteRuns(note, sentence, { text, sigla }) }))
    reached = end
  }
  const statedBy = siglaWords(sentence.statedBy, sigla, text)
  const against = sentence.against.map(({ headline }) => `; ${t('edition.against')} ${quoted(headline, text)}`).join('')
  return [
    ...runs,
    plain(`${sentence.text.slice(reached)} `),
    plain(stateWords(sentence, text), { bold: true, tone: tones[sentence.state] }),
    plain(` (${statedBy}${against})`, { tone: 'soft' }),
  ]
}

function noteRuns(
  note: Sentence['notes'][number],
  sentence: Sentence,
  { text, sigla }: Omit<WrittenParts, 'notes'>,
): Run[] {
  const { t } = text
  const words = noteWords(note, sentence, sigla, text)
  const more = [
    `${note.alone ? ` ${t('edition.alone')}` : ''}${note.adopted ? ` (${t('edition.adopted')})` : ''}`,
    ...words.variants.map((variant) => ` | ${variant.words} ${variant.sigla}`),
    words.silent === null ? '' : ` | ${t('edition.silent', { sigla: words.silent })}`,
    note.conflict ? ` | ${t('edition.conflict')}` : '',
  ]
  return [
    plain(` ${words.field === null ? '' : `${words.field}: `}`),
    plain(words.lemma, { bold: true }),
    plain(`] ${words.sigla}${more.join('')}`),
  ]
}

/** The sources with their sigla and reports. */
function witnessBlocks(
  { witnesses }: Pick<Edition, 'witnesses'>,
  { text, sigla }: Omit<WrittenParts, 'notes'>,
): Block[] {
  const letter = new Map(witnesses.map(({ source }, at) => [source, siglum(at, text)]))
  return witnesses.map(({ source, name, reliability, reports, copies }): Block => {
    const titles = reports.map(({ id, title }) => (reports.length > 1 ? `${sigla.get(id) ?? ''} ${title}` : title))
    const carried = siglaList(
      copies.map((of) => letter.get(of) ?? ''),
      text,
    )
    return {
      kind: 'small',
      runs: [
        plain(`${letter.get(source) ?? ''} `, { bold: true }),
        plain(`${name}, ${reliability}`),
        ...(copies.length === 0 ? [] : [plain(` (${text.t('edition.copies', { sigla: carried })})`, { tone: 'soft' })]),
        plain(`: ${titles.join('; ')}`),
      ],
    }
  })
}
