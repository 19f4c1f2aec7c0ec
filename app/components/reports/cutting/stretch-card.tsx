import type { ReactNode } from 'react'
import { CutPanel } from './cut-panel'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import type { Stretch } from '../../../intake/cutting/stretches'
import type { FactMark } from '../../../review/rules/claims/fact-marks'

interface StretchCardProps {
  /** The text of the report, and where it begins in the text that cuts are counted in. */
  text: string
  base: number
  marks: readonly FactMark[]
  /** The chosen stretch. */
  stretch: Stretch | undefined
  caret: number | null
  /** Beside the card's title: undo. */
  aside?: ReactNode
  /** Why the last cut was not made. */
  issue: MessageKey | undefined
}

/** What can be done with the chosen stretch, and why the last cut was not made. */
export function StretchCard({ text, marks, base, aside, issue, stretch, caret }: StretchCardProps) {
  const { t } = useText()
  return (
    <Card
      title={
        stretch
          ? stretch.number === null
            ? t('intake.cut.loose')
            : t('intake.cut.passage', { number: stretch.number })
          : t('intake.cut.title')
      }
      aside={aside}
    >
      {issue && (
        <p className="field-error" role="alert">
          <Icon name="warning" />
          <span>{t(issue)}</span>
        </p>
      )}
      {stretch ? (
        <CutPanel {...{ text, marks, base }} stretch={stretch} caret={caret} />
      ) : (
        <p className="soft">{t('intake.cut.choose')}</p>
      )}
      <p className="meta cut-keys scripted" id="cut-keys">
        {t('intake.cut.keys')}
      </p>
    </Card>
  )
}
