import { useText } from '../../i18n/context'
import type { SaidPart } from '../../review/rules/said-parts'
import { SafeText } from '../ui/reading/safe-text'

/** A passage with what is new in it and the values that differ marked; what was said before is drawn softly. */
export function SaidText({ parts, lang }: { parts: readonly SaidPart[]; lang: string }) {
  return (
    <div dir="auto" lang={lang} className="reading diff said">
      {parts.map((part, at) => (
        <Part key={at} part={part} />
      ))}
    </div>
  )
}

function Part({ part: { kind, text } }: { part: SaidPart }) {
  const { t } = useText()
  if (kind === 'said') return <SafeText text={text} />
  if (kind === 'new')
    return (
      <ins>
        <bdi className="unseen">{t('frame.diff.added')} </bdi>
        <SafeText text={text} />
        <bdi className="unseen"> {t('frame.diff.end')}</bdi>
      </ins>
    )
  return (
    <mark className="diff-fact">
      <bdi className="unseen">{t('frame.diff.fact')} </bdi>
      <SafeText text={text} />
      <bdi className="unseen"> {t('frame.diff.end')}</bdi>
    </mark>
  )
}

/** What the marks mean, in the marks themselves. */
export function SaidLegend() {
  const { t } = useText()
  return (
    <ul className="legend diff said">
      <li>
        <mark className="diff-fact">{t('events.legend.differs')}</mark>
      </li>
      <li>
        <ins>{t('events.legend.new')}</ins>
      </li>
      <li>{t('events.legend.said')}</li>
    </ul>
  )
}
