import { Link } from '@remix-run/react'
import type { NearReport } from '../../../intake/report/known-texts.server'
import { useText } from '../../../i18n/context'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { SafeText } from '../../ui/reading/safe-text'
import { Card } from '../../ui/card'
import { NearReportWords } from '../draft/near-reports'
import { MetaParts } from '../../ui/meta-parts'

export interface DraftReport {
  /** Where it begins in the pasted text. */
  start: number
  title: string
  passages: number
  /** The stored report that has this text already. */
  stored: number | null
  /** The same text stands earlier in this draft. */
  repeats: boolean
  /** The stored report that has nearly this text. */
  near: NearReport | null
  complete: boolean
}

interface CutReportsProps {
  reports: readonly DraftReport[]
  /** How many there are in all; of many, those around the current one are listed. */
  count: number
  /** How many come before those listed, and where a report begins from which the list goes on to either side. */
  listed: { from: number; previous: number | null; next: number | null }
  current: number
  /** The table in which all of them are described. */
  describeAddress: string
}

/** The reports that one pasted text is cut into; each button shows one of them. */
export function CutReports({ reports, listed, count, current, describeAddress }: CutReportsProps) {
  const { t } = useText()
  if (count < 2) return null
  return (
    <Card title={t('intake.reports', { count })}>
      {listed.previous !== null && (
        <Button small look="quiet" name="do" value={`show ${listed.previous}`}>
          {t('intake.reports.before', { count: listed.from })}
        </Button>
      )}
      <ol className="cut-reports" start={listed.from + 1}>
        {reports.map((report) => (
          <li key={report.start}>
            <CutReport report={report} current={report.start === current} />
          </li>
        ))}
      </ol>
      {listed.next !== null && (
        <Button small look="quiet" name="do" value={`show ${listed.next}`}>
          {t('intake.reports.after', { count: count - listed.from - reports.length })}
        </Button>
      )}
      <p>
        <Link to={describeAddress}>{t('describe.open')}</Link>
      </p>
      {current !== 0 && (
        <Button small name="do" value={`join-reports ${current}`}>
          {t('intake.cut.joinReports')}
        </Button>
      )}
    </Card>
  )
}

function CutReport({ report, current }: { report: DraftReport; current: boolean }) {
  const { t } = useText()
  const { start, title, passages, stored, repeats, near, complete } = report
  return (
    <>
      <button className="cut-report" name="do" value={`show ${start}`} aria-current={current || undefined}>
        <bdi>
          <SafeText text={title === '' ? t('intake.untitled') : title} />
        </bdi>
        <span className="meta">
          <MetaParts
            parts={[
              t('reports.passages', { count: passages }),
              repeats && t('intake.repeats'),
              !complete && stored === null && !repeats && (
                <span className="tone-amber">
                  <Icon name="warning" /> {t('intake.incomplete')}
                </span>
              ),
            ]}
          />
        </span>
      </button>
      {near !== null && (
        <p className="meta">
          <NearReportWords near={near} />
        </p>
      )}
      {stored !== null && <Link to={`/reports/${stored}`}>{t('intake.known.open')}</Link>}
    </>
  )
}

/** Says that a text seems to hold several reports, and where each begins. */
export function SuggestedReports({
  suggested: { count, lines },
}: {
  suggested: { count: number; lines: readonly { start: number; line: string }[] }
}) {
  const { t } = useText()
  if (count === 0) return null
  return (
    <Card title={t('intake.suggested', { count: count + 1 })}>
      <div className="stack-tight">
        <ul className="cut-suggested">
          {lines.map(({ start, line }) => (
            <li key={start}>
              <bdi>
                <SafeText text={line} />
              </bdi>
            </li>
          ))}
          {count + 1 > lines.length && (
            <li className="meta">{t('intake.reports.after', { count: count + 1 - lines.length })}</li>
          )}
        </ul>
        <Button look="primary" name="do" value="cut-suggested">
          {t('intake.suggested.cut', { count: count + 1 })}
        </Button>
      </div>
    </Card>
  )
}
