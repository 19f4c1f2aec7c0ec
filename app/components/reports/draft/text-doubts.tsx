import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { TextDoubt } from '../../../intake/decode/doubts'
import { DoubtList } from './doubt-list'

/** What a person should look at in a text before it is saved. */
export function TextDoubts({ doubts }: { doubts: readonly TextDoubt[] }) {
  const said = useText()
  return <DoubtList doubts={doubts.flatMap((doubt) => doubtSentences(doubt, said))} />
}

type Words = Pick<Text, 't' | 'percent'>
type DoubtOf<Code extends TextDoubt['code']> = TextDoubt & { code: Code }

/** The same where each sentence stands for itself: of pages there are several. */
export function doubtSentences(doubt: TextDoubt, words: Words): string[] {
  return doubt.code === 'pdf' || doubt.code === 'ocr' ? pagesDoubt(doubt, words) : [doubtWords(doubt, words)]
}

/** One thing to look at, in a sentence of the reader's language. */
export function doubtWords(doubt: TextDoubt, words: Words): string {
  const { t, percent } = words
  switch (doubt.code) {
    case 'guessed-encoding':
    case 'guessed-name':
      return t(`intake.doubt.${doubt.code}`, {
        name: t(`intake.encoding.${doubt.encoding}`),
        share: percent(doubt.confidence),
      })
    case 'bad-bytes':
    case 'lost-characters':
    case 'control-characters':
      return charactersDoubt(doubt, words)
    case 'other-kind':
      return t('intake.doubt.other-kind', { kind: t(`format.kind.${doubt.kind}`), ending: `.${doubt.ending}` })
    case 'pdf':
    case 'ocr':
      return pagesDoubt(doubt, words).join(' ')
    case 'hidden-text':
      return t('intake.doubt.hidden-text', { count: doubt.count, beginning: doubt.beginning })
    case 'white-letters':
      return t('intake.doubt.white-letters', {
        count: doubt.pages.length,
        pages: doubt.pages.join(', '),
        beginning: doubt.beginning,
      })
    case 'parts-left-out':
      return t('intake.doubt.parts-left-out', { count: doubt.names.length, names: doubt.names.join(' | ') })
    case 'chat-zone':
      return t('intake.doubt.chat-zone', { zone: doubt.zone })
    case 'chat-day-order':
    case 'hijri-day':
    case 'lost-in-details':
      return t(`intake.doubt.${doubt.code}`, { written: doubt.written })
    case 'row-cell':
      return cellDoubt(doubt, words)
    case 'row-without-text':
      return t('intake.doubt.row-without-text', { line: doubt.line })
    case 'nearly-stored':
      return t('intake.doubt.nearly-stored', { title: doubt.title, share: percent(doubt.share) })
    case 'nearly-file':
      return t('intake.doubt.nearly-file', { name: doubt.name, share: percent(doubt.share) })
    default:
      return t(`intake.doubt.${doubt.code}`)
  }
}

/** Characters that are lost, broken or unseen, with the places where the first of them stand. */
function charactersDoubt(
  { code, count, places }: DoubtOf<'bad-bytes' | 'lost-characters' | 'control-characters'>,
  { t }: Words,
): string {
  const named = places.map(({ line, column }) => t('intake.doubt.place', { line, column }))
  const more = count - named.length
  if (more > 0) named.push(t('intake.doubt.more', { count: more }))
  return t(`intake.doubt.${code}`, { count, places: named.join(' | ') })
}

/** A text that was read from pages: what was uncertain there, which pages gave none or were read in columns, and what was left out. */
function pagesDoubt(doubt: DoubtOf<'pdf' | 'ocr'>, { t }: Words): string[] {
  const { empty } = doubt
  const said = [
    doubt.code === 'pdf'
      ? t('intake.doubt.pdf', { nameless: doubt.nameless })
      : t('intake.doubt.ocr', { by: doubt.by, uncertain: doubt.uncertain }),
  ]
  if (empty.length > 0) said.push(t('intake.doubt.pdf.empty', { count: empty.length, pages: empty.join(', ') }))
  const { columns = [], running = [], notes = [], recognised = [] } = doubt.code === 'pdf' ? doubt : {}
  if (running.length > 0) said.push(t('intake.doubt.pdf.running', { lines: running.join(' | ') }))
  if (notes.length > 0) said.push(t('intake.doubt.pdf.notes', { count: notes.length, pages: notes.join(', ') }))
  if (recognised.length > 0)
    said.push(t('intake.doubt.pdf.recognised', { count: recognised.length, pages: recognised.join(', ') }))
  if (columns.length > 0) said.push(t('intake.doubt.pdf.columns', { count: columns.length, pages: columns.join(', ') }))
  return said
}

/** A cell of a table that was not understood, as it stands there. */
function cellDoubt({ line, column, cause, value }: DoubtOf<'row-cell'>, { t }: Words): string {
  const values = { line, column, cause: t(`tables.cause.${cause}`) }
  return value === '' ? t('intake.doubt.row-cell', values) : t('intake.doubt.row-cell.value', { ...values, value })
}
