import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { ReportPassage } from '../../../review/queries/reports/read-report.server'
import { CutFacts } from '../cutting/cut-facts'
import { passageState } from './report-legend'
import { ProposalChip, TriageChip } from '../../triage/triage-chip'
import { SafeText } from '../../ui/reading/safe-text'
import { Card } from '../../ui/card'
import { StateBadge } from '../../ui/state-badge'

interface ReportPassageSheetProps {
  text: string
  passage: ReportPassage
  /** Its place in the report, from 1. */
  number: number
}

/** One passage at the side of its report: its claim, what waits for a judgement, and what was recognised in it. */
export function ReportPassageCard({ text, passage, number }: ReportPassageSheetProps) {
  const { t, id } = useText()
  const { claim, overlaps } = passage
  const proposed = claim.state === 'open' && claim.triage === '' && claim.proposal !== ''
  return (
    <Card
      title={t('intake.cut.passage', { number })}
      aside={
        <Link to="?" preventScrollReset>
          {t('frame.dismiss')}
        </Link>
      }
    >
      <div className="stack">
        <p className="row">
          <StateBadge state={passageState(passage)} />
          {claim.state === 'open' && <TriageChip triage={claim.triage} />}
          {proposed && <ProposalChip ground={claim.proposal} />}
          <Link to={`/claims/${claim.id}`}>{t('claims.one', { id: id(claim.id) })}</Link>
          {claim.passages > 1 && <span className="meta">{t('reports.passages', { count: claim.passages })}</span>}
        </p>
        {proposed && (
          <p>
            <Link to={`/claims?because=${claim.proposal}`}>{t('triage.because.all')}</Link>
          </p>
        )}
        {overlaps.length > 0 && (
          <ul className="report-overlaps">
            {overlaps.map(({ left, right, kind, other }) => (
              <li key={`${left}-${right}`}>
                <Link to={`/overlaps/${left}/${right}`}>
                  <bdi>
                    <SafeText text={other.title} />
                  </bdi>
                </Link>
                <span className="meta">{t(`overlaps.kind.${kind as 'identical'}`)}</span>
              </li>
            ))}
          </ul>
        )}
        {!passage.broken && <CutFacts text={text} marks={passage.marks} />}
      </div>
    </Card>
  )
}
