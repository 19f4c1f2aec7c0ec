import type { MessageKey } from '../../i18n/catalogue'
import type { Text } from '../../i18n/text'
import type { Reason } from '../../matching/scoring/match'
import type { Camp, EventKind, FigureKind, Precision } from '../../text/facts/types'
import { termTokens } from '../../text/words/terms'
import { countWords, type Count } from '../ui/count-words'

type Values = Record<string, string | number>

/** A reason in words. `quote` is a passage it speaks of: shared words are shown as they stand there. */
export function reasonWords(text: Text, { code, values = {} }: Reason, quote: string): string {
  const { t } = text
  switch (code) {
    case 'shared-words':
    case 'few-shared-words':
      return wordReason(text, code, values, quote)
    case 'same-place':
    case 'place-by-context':
    case 'quarter-of-town':
      return t(`overlaps.reason.${code}`, { places: String(values.places ?? '') })
    case 'other-place':
      return t('overlaps.reason.other-place', { left: String(values.left ?? ''), right: String(values.right ?? '') })
    case 'same-event':
      return t('overlaps.reason.same-event', {
        events: text.list(named(values.kinds, (kind) => t(`facts.event.${kind as EventKind}`))),
      })
    case 'same-actor':
      return t('overlaps.reason.same-actor', {
        camps: text.list(named(values.camps, (camp) => t(`facts.camp.${camp as Camp}`))),
      })
    case 'says-more':
    case 'tells-more':
      return t(values.places ? 'overlaps.reason.says-more.places' : 'overlaps.reason.says-more', {
        side: String(values.side ?? ''),
        places: String(values.places ?? ''),
      })
    case 'figure-on-one-side': {
      const side = values.leftPrecision === undefined ? 'right' : 'left'
      return t('overlaps.reason.figure-on-one-side', {
        side,
        what: t(`facts.figure.${values.kind as FigureKind}`),
        count: countWords(text, countOf(side, values)),
      })
    }
    case 'same-figure':
    case 'other-figure':
      return figureReason(text, code, values)
    case 'days-apart':
      return t('overlaps.reason.days-apart', { days: Number(values.days ?? 0) })
    default:
      return t(`overlaps.reason.${code}`)
  }
}

function wordReason(text: Text, code: 'shared-words' | 'few-shared-words', values: Values, quote: string): string {
  const shown = asWritten(String(values.words ?? '').split(' '), quote)
  if (shown.length === 0) return text.t('overlaps.reason.no-shared-words')
  return text.t(`overlaps.reason.${code}`, {
    percent: Number(values.percent ?? 0),
    words: shown.join(text.locale === 'ar' ? '، ' : ', '),
  })
}

/** The first word of `quote` behind each stem; stems themselves are never shown. */
function asWritten(stems: string[], quote: string): string[] {
  const words = new Map<string, string>()
  for (const { term, token } of termTokens(quote)) if (!words.has(term)) words.set(term, token.surface)
  return stems.flatMap((stem) => words.get(stem) ?? [])
}

function named(list: string | number | undefined, name: (one: string) => string): string[] {
  return String(list ?? '')
    .split(' ')
    .filter(Boolean)
    .map(name)
}

function figureReason(text: Text, code: 'same-figure' | 'other-figure', values: Values): string {
  const [left, right] = [countWords(text, countOf('left', values)), countWords(text, countOf('right', values))]
  const key: MessageKey =
    code === 'same-figure' && left !== right ? 'overlaps.reason.close-figure' : `overlaps.reason.${code}`
  return text.t(key, { what: text.t(`facts.figure.${values.kind as FigureKind}`), left, right })
}

function countOf(side: 'left' | 'right', values: Values): Count {
  const number = (name: string) => (values[name] === undefined ? null : Number(values[name]))
  return {
    low: number(`${side}Low`),
    high: number(`${side}High`),
    precision: (values[`${side}Precision`] ?? 'exact') as Precision,
  }
}
