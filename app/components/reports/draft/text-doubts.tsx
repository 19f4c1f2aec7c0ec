import { Fragment } from 'react'
import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { TextDoubt } from '../../../intake/decode/doubts'
import { Notice } from '../../ui/notices'

/** What a person should look at in a text before it is saved. */
export function TextDoubts({ doubts }: { doubts: readonly TextDoubt[] }) {
  const said = useText()
  return (
    <Notice tone="amber">
      {said.t('intake.doubts')}
      {doubts.map((doubt) => (
        <Fragment key={doubt.code}>
          <br />
          {doubtWords(doubt, said)}
        </Fragment>
      ))}
    </Notice>
  )
}

export function doubtWords(doubt: TextDoubt, { t, percent }: Pick<Text, 't' | 'percent'>): string {
  switch (doubt.code) {
    case 'guessed-encoding':
    case 'guessed-name':
      return t(`intake.doubt.${doubt.code}`, {
        name: t(`intake.encoding.${doubt.encoding}`),
        share: percent(doubt.confidence),
      })
    case 'bad-bytes':
    case 'lost-characters':
    case 'control-characters': {
      const places = doubt.places.map((place) => t('intake.doubt.place', { line: place.line, column: place.column }))
      const more = doubt.count - places.length
      return t(`intake.doubt.${doubt.code}`, {
        count: doubt.count,
        places: [...places, ...(more > 0 ? [t('intake.doubt.more', { count: more })] : [])].join(' | '),
      })
    }
    case 'other-kind':
      return t('intake.doubt.other-kind', { kind: t(`format.kind.${doubt.kind}`), ending: `.${doubt.ending}` })
    case 'pdf':
    case 'ocr': {
      const { empty } = doubt
      const pages =
        empty.length > 0 ? ` ${t('intake.doubt.pdf.empty', { count: empty.length, pages: empty.join(', ') })}` : ''
      const read =
        doubt.code === 'pdf'
          ? t('intake.doubt.pdf', { nameless: doubt.nameless })
          : t('intake.doubt.ocr', { by: doubt.by, uncertain: doubt.uncertain })
      const columns = doubt.code === 'pdf' ? (doubt.columns ?? []) : []
      const inColumns =
        columns.length > 0
          ? ` ${t('intake.doubt.pdf.columns', { count: columns.length, pages: columns.join(', ') })}`
          : ''
      return `${read}${pages}${inColumns}`
    }
    case 'parts-left-out':
      return t('intake.doubt.parts-left-out', { count: doubt.names.length, names: doubt.names.join(' | ') })
    case 'chat-zone':
      return t('intake.doubt.chat-zone', { zone: doubt.zone })
    case 'chat-day-order':
      return t('intake.doubt.chat-day-order', { written: doubt.written })
    case 'row-cell': {
      const values = { line: doubt.line, column: doubt.column, cause: t(`tables.cause.${doubt.cause}`) }
      return doubt.value === ''
        ? t('intake.doubt.row-cell', values)
        : t('intake.doubt.row-cell.value', { ...values, value: doubt.value })
    }
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
