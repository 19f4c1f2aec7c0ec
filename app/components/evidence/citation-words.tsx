import { useText } from '../../i18n/context'
import { Link } from '@remix-run/react'
import type { DossierEvidence } from '../../review/lookups/read-claim-evidence.server'
import { writeTime, type EvidencePlace } from '../../review/rules/claims/evidence-place'
import { OutsideName } from '../ui/subject-link'

/** Where exactly a piece of evidence is: in which report, on which page, from when to when, in which part of the picture. */
export function CitationWords({ item }: { item: DossierEvidence }) {
  const { t } = useText()
  const wordsOf = usePlaceWords()
  if (!item.citation) return null
  const { report, snapshot, evidence, start, place } = item.citation
  const words = wordsOf(place)
  return (
    <>
      {report && (
        <p className="meta">
          <OutsideName to={`/sources/${report.source.id}`}>{report.source.name}</OutsideName> |{' '}
          <OutsideName to={`/reports/${report.id}`}>{report.title}</OutsideName>
        </p>
      )}
      {snapshot !== null && (words.length > 0 || start !== null) && (
        <p className="meta">
          {words.length > 0 && `${words.join(' | ')} | `}
          <Link to={`/snapshots/${snapshot}?cited=${evidence}`}>{t('evidence.place.show')}</Link>
        </p>
      )}
    </>
  )
}

/** A place in a file, in words. */
export function usePlaceWords(): (place: EvidencePlace) => string[] {
  const { t, id, number } = useText()
  const share = (thousandths: number) => number(thousandths / 1000, { style: 'percent', maximumFractionDigits: 1 })
  return ({ page, fromMs, toMs, box }) => {
    const until = toMs === null ? '' : writeTime(toMs)
    const range = until === '' ? 'no' : 'yes'
    return [
      ...(page === null ? [] : [t('evidence.place.page', { page: id(page) })]),
      ...(fromMs === null ? [] : [t('evidence.place.time', { from: writeTime(fromMs), until, range })]),
      ...(box === null
        ? []
        : [
            t('evidence.place.box', {
              left: share(box[0]),
              top: share(box[1]),
              width: share(box[2]),
              height: share(box[3]),
            }),
          ]),
    ]
  }
}
