import type { ReactNode } from 'react'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import { classes } from '../tone'
import { SafeText } from './safe-text'

/** `only` is what one side alone has, where it is unknown which came first. */
export type MarkKind = 'same' | 'changed' | 'added' | 'removed' | 'only'

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

const tags = { changed: 'mark', added: 'ins', removed: 'del', only: 'mark' } as const

function Part({ part }: { part: TextPart }) {
  const { t } = useText()
  if (part.kind === 'same') return <SafeText text={part.text} />
  const Tag = tags[part.kind]
  const word: MessageKey =
    part.weight === 'fact' && part.kind === 'changed' ? 'frame.diff.fact' : `frame.diff.${part.kind}`
  return (
    <Tag className={classes(part.weight === 'fact' && 'diff-fact', part.kind === 'only' && 'diff-only') || undefined}>
      <Unseen>{t(word)} </Unseen>
      <SafeText text={part.text} />
      <Unseen> {t('frame.diff.end')}</Unseen>
    </Tag>
  )
}

function Unseen({ children }: { children: ReactNode }) {
  return <bdi className="unseen">{children}</bdi>
}

/** What the marks mean, in the marks themselves. */
export function DiffLegend({ ordered = true }: { ordered?: boolean }) {
  const { t } = useText()
  return (
    <ul className="legend diff">
      <li>
        <mark className="diff-fact">{t('frame.legend.fact')}</mark>
      </li>
      <li>
        <mark>{t('frame.legend.changed')}</mark>
      </li>
      {ordered ? (
        <>
          <li>
            <ins>{t('frame.legend.added')}</ins>
          </li>
          <li>
            <del>{t('frame.legend.removed')}</del>
          </li>
        </>
      ) : (
        <li>
          <mark className="diff-only">{t('frame.legend.only')}</mark>
        </li>
      )}
    </ul>
  )
}
