import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { SafeText } from '../ui/safe-text'
import { Sheet } from '../ui/card'

export interface DraftReport {
  /** Where it begins in the pasted text. */
  start: number
  title: string
  passages: number
  /** The stored report that has this text already. */
  stored: number | null
  complete: boolean
}

interface CutReportsProps {
  reports: readonly DraftReport[]
  current: number
}

/** The reports that one pasted text is cut into; each button shows one of them. */
export function CutReports({ reports, current }: CutReportsProps) {
  const { t } = useText()
  if (reports.length < 2) return null
  return (
    <Sheet title={t('intake.reports', { count: reports.length })}>
      <ol className="cut-reports">
        {reports.map(({ start, title, passages, stored, complete }) => (
          <li key={start}>
            <button className="cut-report" name="do" value={`show ${start}`} aria-current={start === current || undefined}>
              <bdi>
                <SafeText text={title === '' ? t('intake.untitled') : title} />
              </bdi>
              <span className="meta">
                {t('reports.passages', { count: passages })}
                {!complete && stored === null && (
                  <span className="tone-amber">
                    {' '}
                    <Icon name="warning" /> {t('intake.incomplete')}
                  </span>
                )}
              </span>
            </button>
            {stored !== null && <Link to={`/reports/${stored}`}>{t('intake.known.open')}</Link>}
          </li>
        ))}
      </ol>
      {current !== reports[0]?.start && (
        <Button small name="do" value={`join-reports ${current}`}>
          {t('intake.cut.joinReports')}
        </Button>
      )}
    </Sheet>
  )
}

/** Says that a text seems to hold several reports, and where each begins. */
export function SuggestedReports({ suggested }: { suggested: readonly { start: number; line: string }[] }) {
  const { t } = useText()
  if (suggested.length === 0) return null
  return (
    <Sheet title={t('intake.suggested', { count: suggested.length + 1 })}>
      <div className="stack-tight">
        <ul className="cut-suggested">
          {suggested.map(({ start, line }) => (
            <li key={start}>
              <bdi>
                <SafeText text={line} />
              </bdi>
            </li>
          ))}
        </ul>
        <Button small name="do" value="cut-suggested">
          {t('intake.suggested.cut', { count: suggested.length + 1 })}
        </Button>
      </div>
    </Sheet>
  )
}
