import { Link } from '@remix-run/react'
import { OutsideName } from '../../ui/subject-link'
import type { AlignedReport } from '../../../review/queries/overlaps/aligned-passages.server'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'
import { MetaParts } from '../../ui/meta-parts'

/** One of two reports over its column: its title, its source and when it came out. */
export function ComparedHead({ report, place }: { report: AlignedReport; place: string }) {
  const when = report.publishedAt ?? report.publishedDay
  return (
    <p>
      <span className="meta">{place}: </span>
      <Link to={`/reports/${report.id}`}>
        <bdi>
          <SafeText text={report.title} />
        </bdi>
      </Link>
      <span className="meta">
        <MetaParts parts={[<OutsideName>{report.source}</OutsideName>, when !== null && <TimeStamp at={when} />]} />
      </span>
    </p>
  )
}
