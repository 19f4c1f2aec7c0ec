import type { ReactNode } from 'react'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import { classes } from '../tone'
import { SafeText } from './safe-text'

/**
 * Where it is unknown which text came first, `only` is what this one alone has, and `other` what stands in the other one
 * alone, drawn into this one.
 */
export type MarkKind = 'same' | 'changed' | 'added' | 'removed' | 'only' | 'other'

export interface TextPart {
  text: string
  kind: MarkKind
  /** A figure, a date or a place: drawn more strongly. */
  weight?: 'fact'
}

interface DiffTextProps {
  parts: readonly TextPart[]
  /** BCP 47 of the text. */
  lang?: string
  /** Text of the report around the passage, drawn softly. */
  before?: string
  after?: string
}

/** One side of a comparison: the text as it came, with what differs marked. */
export function DiffText({ parts, lang, before, after }: DiffTextProps) {
  return (
    <div dir="auto" lang={lang} className="reading diff">
      {before !== undefined && before !== '' && (
        <span className="around">
          <SafeText text={before} />
        </span>
      )}
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      {after !== undefined && after !== '' && (
        <span className="around">
          <SafeText text={after} />
        </span>
      )}
    </div>
  )
}

const tags = { changed: 'mark', added: 'ins', removed: 'del', only: 'mark', other: 'mark' } as const

function Part({ part }: { part: TextPart }) {
  const { t } = useText()
  if (part.kind === 'same') return <SafeText text={part.text} />
  const Tag = tags[part.kind]
  const word: MessageKey =
    part.weight === 'fact' && part.kind === 'changed' ? 'frame.diff.fact' : `frame.diff.${part.kind}`
  return (
    <Tag
      className={
        classes(
          part.weight === 'fact' && 'diff-fact',
          (part.kind === 'only' || part.kind === 'other') && `diff-${part.kind}`,
        ) || undefined
      }
    >
      <Unseen>{t(word)} </Unseen>
      <SafeText text={part.text} />
      <Unseen> {t('frame.diff.end')}</Unseen>
    </Tag>
  )
}

function Unseen({ children }: { children: ReactNode }) {
  return <bdi className="unseen">{children}</bdi>
}

/** How it is known which text came first: `over` where that is unknown and one text is drawn over the other. */
export type LegendOrder = 'known' | 'unknown' | 'over'

const legends = { known: ['added', 'removed'], unknown: ['only'], over: ['only', 'other'] } as const satisfies Record<
  LegendOrder,
  readonly MarkKind[]
>

/** What the marks mean, in the marks themselves. */
export function DiffLegend({ order = ['known'] }: { order?: readonly LegendOrder[] }) {
  const { t } = useText()
  const kinds = [...new Set(order.flatMap((one): readonly Exclude<MarkKind, 'same' | 'changed'>[] => legends[one]))]
  return (
    <ul className="legend diff">
      <li>
        <mark className="diff-fact">{t('frame.legend.fact')}</mark>
      </li>
      <li>
        <mark>{t('frame.legend.changed')}</mark>
      </li>
      {kinds.map((kind) => {
        const Tag = tags[kind]
        return (
          <li key={kind}>
            <Tag className={Tag === 'mark' ? `diff-${kind}` : undefined}>{t(`frame.legend.${kind}`)}</Tag>
          </li>
        )
      })}
    </ul>
  )
}
