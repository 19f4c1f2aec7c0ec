import type { Text } from '../../i18n/text'
import type { FigureKind, Precision } from '../../text/facts/types'

export interface Count {
  low: number | null
  high: number | null
  precision: Precision
  /** 10, 100 or 1000 for dozens, hundreds, thousands. */
  scale?: number
}

const scales = { 10: 'facts.count.tens', 100: 'facts.count.hundreds', 1000: 'facts.count.thousands' } as const

/** A count in words and the reader's digits: "about 70", "dozens". */
export function countWords({ t }: Text, { low, high, precision, scale }: Count): string {
  const known = low ?? high
  if (known === null || precision === 'uncounted') {
    return scale === 10 || scale === 100 || scale === 1000 ? t(scales[scale]) : t('facts.count.uncounted')
  }
  if (precision === 'range' && low !== null && high !== null) return t('facts.count.range', { low, high })
  if (precision === 'at-most') return t('facts.count.at-most', { low: high ?? known })
  return t(precision === 'range' ? 'facts.count.exact' : `facts.count.${precision}`, { low: known })
}

/** What is counted, with its count: "killed: 7". */
export function figureWords(text: Text, figure: Count & { kind: FigureKind; noun?: string | null }): string {
  const what = figure.kind === 'other' && figure.noun ? figure.noun : text.t(`facts.figure.${figure.kind}`)
  return text.t('facts.counted', { what, count: countWords(text, figure) })
}
