import { useText } from '../../i18n/context'
import type { DossierEvidence } from '../../review/lookups/read-claim-evidence.server'
import { writeTime } from '../../review/rules/claims/evidence-place'
import { OutsideName } from '../ui/subject-link'

/** Where exactly a piece of evidence is: in which report, on which page, from when to when, in which part of the picture. */
export function CitationWords({ item }: { item: DossierEvidence }) {
  const words = usePlaceWords(item)
  if (!item.citation) return null
  const { report } = item.citation
  return (
    <>
      {report && (
        <p className="meta">
          <OutsideName to={`/sources/${report.source.id}`}>{report.source.name}</OutsideName> |{' '}
          <OutsideName to={`/reports/${report.id}`}>{report.title}</OutsideName>
        </p>
      )}
      {words.length > 0 && <p className="meta">{words.join(' | ')}</p>}
    </>
  )
}

function usePlaceWords({ citation }: DossierEvidence): string[] {
  const { t, id, number } = useText()
  if (!citation) return []
  const { page, fromMs, toMs, box } = citation.place
  const share = (thousandths: number) => number(thousandths / 1000, { style: 'percent', maximumFractionDigits: 1 })
  const until = toMs === null ? '' : writeTime(toMs)
  return [
    ...(page === null ? [] : [t('evidence.place.page', { page: id(page) })]),
    ...(fromMs === null
      ? []
      : [t('evidence.place.time', { from: writeTime(fromMs), until, range: until === '' ? 'no' : 'yes' })]),
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
