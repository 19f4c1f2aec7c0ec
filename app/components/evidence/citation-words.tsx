import { useText } from '../../i18n/context'
import { Link } from '@remix-run/react'
import type { DossierEvidence } from '../../review/lookups/evidence/read-claim-evidence.server'
import { placeWords } from './place-words'
import { OutsideName } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'

/** Where exactly a piece of evidence is: in which report, on which page, from when to when, in which part of the picture. */
export function CitationWords({ item }: { item: DossierEvidence }) {
  const text = useText()
  const { t } = text
  if (!item.citation) return null
  const { report, snapshot, evidence, start, place } = item.citation
  const words = placeWords(place, text)
  return (
    <>
      {report && (
        <p className="meta">
          <MetaParts
            parts={[
              <OutsideName to={`/sources/${report.source.id}`}>{report.source.name}</OutsideName>,
              <OutsideName to={`/reports/${report.id}`}>{report.title}</OutsideName>,
            ]}
          />
        </p>
      )}
      {snapshot !== null && (words.length > 0 || start !== null) && (
        <p className="meta">
          <MetaParts
            parts={[...words, <Link to={`/snapshots/${snapshot}?cited=${evidence}`}>{t('evidence.place.show')}</Link>]}
          />
        </p>
      )}
    </>
  )
}
