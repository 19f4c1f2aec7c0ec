import type { Text } from '../../i18n/text'
import type { EditionChange } from '../../exchange/edition/edition-change'
import {
  originsOf,
  sentencesOf,
  type Edition,
  type Note,
  type Reading,
  type Section,
  type Sentence,
} from '../../exchange/edition/edition'
import { beginningOf } from '../../text/characters/beginning'
import { siglum } from '../events/sigla'
import { fieldName, valueWords } from '../ui/field-words'

/** How much of a sentence stands for it where a change is listed, in UTF-16 code units. */
const mostWords = 60

/** A longer list of silent sources would say nothing. */
const silentAtMost = 3

type FieldLike = Parameters<typeof fieldName>[0]

/** What an edition is called: its day, or that it is one of a selection. */
export function editionTitle({ day }: Pick<Edition, 'day'>, { t, date }: Pick<Text, 't' | 'date'>): string {
  return day === '' ? t('edition.selection') : date(day, { weekday: true })
}

/** How many events, reports and independent sources an edition is made of, in a sentence. */
export function editionSize(edition: Edition, { t }: Pick<Text, 't'>): string {
  return t('edition.made', {
    events: [...edition.sections, ...edition.unverified].flatMap(({ paragraphs }) => paragraphs).length,
    reports: new Set(edition.witnesses.flatMap(({ reports }) => reports.map(({ id }) => id))).size,
    origins: originsOf(edition),
  })
}

/** What is known of a sentence: the verdict on it, or how many independent sources give it while there is none. */
export function stateWords({ state, statedBy }: Pick<Sentence, 'state' | 'statedBy'>, { t }: Pick<Text, 't'>): string {
  return state === 'open' ? t('edition.origins', { count: statedBy.length }) : t(`frame.state.${state}`)
}

/** What is needed to write an edition out: the language, the siglum of each report, the numbered notes of each sentence. */
export interface WrittenParts {
  text: Text
  sigla: ReadonlyMap<number, string>
  notes: ReadonlyMap<number, NumberedSentence>
}

export function writtenParts(edition: Edition, text: Text): WrittenParts {
  return { text, sigla: reportSigla(edition, text), notes: numberNotes(edition) }
}

/** The siglum of each report: the letter of its source, and its number among that source's reports where there are several. */
export function reportSigla({ witnesses }: Pick<Edition, 'witnesses'>, text: Text): ReadonlyMap<number, string> {
  const sigla = new Map<number, string>()
  witnesses.forEach(({ reports }, at) => {
    const letter = siglum(at, text)
    reports.forEach(({ id }, index) => sigla.set(id, reports.length > 1 ? `${letter}${text.id(index + 1)}` : letter))
  })
  return sigla
}

/** The sigla of those who give a reading: the first report of each origin, those that carry its text in parentheses. */
export function siglaWords(
  statedBy: readonly (readonly number[])[],
  sigla: ReadonlyMap<number, string>,
  text: Text,
): string {
  const comma = text.locale === 'ar' ? '، ' : ', '
  const name = (report: number) => sigla.get(report) ?? ''
  return statedBy
    .map(([first = 0, ...copies]) => name(first) + (copies.length > 0 ? ` (${copies.map(name).join(comma)})` : ''))
    .join(' ')
}

/** One note of the apparatus in words. */
export interface NoteWords {
  /** What the field is called, where the lemma does not say it by itself. */
  field: string | null
  lemma: string
  /** The sigla of the reports that give it. */
  sigla: string
  variants: { words: string; sigla: string }[]
  silent: string | null
}

export function noteWords(
  note: Note,
  sentence: Pick<Sentence, 'text'>,
  sigla: ReadonlyMap<number, string>,
  text: Text,
): NoteWords {
  const field = note.field as FieldLike
  const written = note.at && !note.textDiffers ? sentence.text.slice(note.at.start, note.at.end).trim() : ''
  return {
    field: written === '' ? fieldName(field, text) : null,
    lemma: written || readingWords(field, note.lemma, text),
    sigla: siglaWords(note.lemma.statedBy, sigla, text),
    variants: note.variants.map((reading) => ({
      words: readingWords(field, reading, text),
      sigla: siglaWords(reading.statedBy, sigla, text),
    })),
    silent:
      note.silent.length === 0 || note.silent.length > silentAtMost
        ? null
        : siglaWords(
            note.silent.map((report) => [report]),
            sigla,
            text,
          ),
  }
}

/** A value in the reader's digits; what is no number stands in the words of those who give it. */
function readingWords(field: FieldLike, { value, written }: Reading, text: Text): string {
  const vague =
    value.precision === 'uncounted' || (value.low === null && value.high === null && value.precision !== null)
  const [words = ''] = written
  return vague && words !== '' ? quoted(words, text) : valueWords(field, value, text)
}

/** Words of others in the quotation marks of the reader's language. */
export function quoted(words: string, { locale }: Pick<Text, 'locale'>): string {
  return locale === 'ar' ? `«${words}»` : `“${words}”`
}

/** A sentence with the numbers of its notes, in the order of the text; those that the text does not give come at its end. */
export interface NumberedSentence {
  sentence: Sentence
  notes: { number: number; note: Note }[]
}

/** Numbers the notes through the whole edition. */
export function numberNotes(edition: Edition): ReadonlyMap<number, NumberedSentence> {
  const numbered = new Map<number, NumberedSentence>()
  let number = 0
  for (const sentence of sentencesOf(edition))
    numbered.set(sentence.claim, { sentence, notes: sentence.notes.map((note) => ({ number: ++number, note })) })
  return numbered
}

export function sectionName(section: Pick<Section, 'ar' | 'en'>, { locale, t }: Text): string {
  return section[locale] || t('edition.elsewhere')
}

/** One change since an issue, in a sentence. */
export function changeWords(change: EditionChange, text: Text): string {
  const { t } = text
  const words = beginningOf(change.text, mostWords)
  if (change.kind === 'verdict')
    return t('edition.change.verdict', {
      words,
      from: t(`frame.state.${change.from}`),
      to: t(`frame.state.${change.to}`),
    })
  if (change.kind !== 'value') return t(`edition.change.${change.kind}`, { words })
  const field = change.field as FieldLike
  const [from, to] = [change.from, change.to].map((value) => valueWords(field, value, text))
  return t('edition.change.value', { words, field: fieldName(field, text), from: from ?? '', to: to ?? '' })
}
