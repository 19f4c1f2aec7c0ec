import type { ReactNode } from 'react'
import { useId } from 'react'
import { useText } from '../../i18n/context'
import { likelihoodOf } from '../../matching/scoring/match'
import { Icon } from '../ui/icon'

interface TextSheetProps {
  /** The report's title. */
  title: ReactNode
  /** Source, time, section, reliability. */
  meta: ReactNode
  /** A DiffText or ReadingText. */
  children: ReactNode
}

/** A card headed by where its text comes from. */
export function TextCard({ title, meta, children }: TextSheetProps) {
  const id = useId()
  return (
    <article className="card text-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <bdi>{title}</bdi>
        </h2>
        <p className="meta">{meta}</p>
      </header>
      {children}
    </article>
  )
}

/** Two text cards side by side with a line under them, and a column of small cards with reasons and fields. */
export function CompareTexts({
  first,
  second,
  under,
  aside,
}: {
  first: ReactNode
  second: ReactNode
  under: ReactNode
  aside: ReactNode
}) {
  return (
    <div className="compare">
      {first}
      {second}
      <div className="under">{under}</div>
      <div className="cards">{aside}</div>
    </div>
  )
}

export interface Reason {
  key: string
  text: ReactNode
  speaks: 'for' | 'against'
}

/** Why a pair is suggested: how likely in a word with the score (0 to 1) behind it, reasons for and against with a sign each. */
export function Reasons({ score, reasons }: { score: number; reasons: readonly Reason[] }) {
  const { t, number } = useText()
  return (
    <>
      <p className="score">
        {t(`overlaps.likelihood.${likelihoodOf(score)}`)} <span className="unseen">{t('compare.score')} </span>
        {number(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
      </p>
      <ul className="reasons">
        {reasons.map(({ key, text, speaks }) => (
          <li key={key}>
            <span className={speaks === 'for' ? 'tone-green' : 'tone-amber'}>
              <Icon name={speaks === 'for' ? 'plus' : 'minus'} />
              <span className="unseen">{t(`compare.why.${speaks}`)}: </span>
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
