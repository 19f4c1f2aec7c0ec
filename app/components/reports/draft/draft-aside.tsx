import { useLocation } from '@remix-run/react'
import type { DraftView } from './draft-view'
import { ReadAs } from './read-as'
import { ReportDetails } from './report-details'
import type { RefusedEdit } from '../cutting/cut-answer'
import { CutReports } from '../cutting/cut-reports'
import { Card } from '../../ui/card'
import { useText } from '../../../i18n/context'
import type { Encoding } from '../../../intake/decode/encodings'

interface DraftAsideProps {
  page: DraftView
  refused: RefusedEdit | undefined
  /** The encoding that was asked for and in which the file's bytes cannot be read. */
  unreadable: Encoding | undefined
}

/** Beside the text of a draft: the reports that it is cut into, and the details of the one that is shown. */
export function DraftAside({ page, refused, unreadable }: DraftAsideProps) {
  const { t } = useText()
  const { pathname } = useLocation()
  const { current } = page
  return (
    <>
      <CutReports
        reports={page.reports}
        listed={page.listed}
        count={page.sums.reports}
        current={current.start}
        describeAddress={`${pathname}/describe`}
      />
      <Card title={t('intake.details')}>
        <div className="stack" id="details">
          <ReportDetails
            details={refused?.typed ?? current.details}
            sources={page.sources}
            issues={page.check ? current.issues : {}}
            near={page.check ? current.nearSource : null}
            dayWords={current.dayWords}
            dayOffered={current.dayOffered}
          />
          {page.fileName !== null && (
            <ReadAs
              kind={page.kind}
              whole={page.whole}
              encoding={page.encoding}
              confidence={page.confidence}
              issue={unreadable && t('intake.error.bytes', { encoding: t(`intake.encoding.${unreadable}`) })}
            />
          )}
        </div>
      </Card>
    </>
  )
}
