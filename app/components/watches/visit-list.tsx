import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Visited } from '../../evidence/watching/read-watches.server'
import { TimeStamp } from '../ui/time-stamp'
import { OutcomeChip, ServerAnswer } from './watch-words'

/** The visits of a watch, newest first, each with what it found. */
export function VisitList({ visits }: { visits: readonly Visited[] }) {
  const { t, id } = useText()
  if (visits.length === 0) return <p className="soft">{t('watches.outcome.none')}</p>
  return (
    <ol className="timeline">
      {visits.map((visit) => (
        <li key={visit.snapshot}>
          <p className="row">
            <OutcomeChip last={visit} /> <TimeStamp at={visit.at} />
          </p>
          <ServerAnswer visit={visit} />
          <p className="row">
            <Link to={`/snapshots/${visit.snapshot}`}>{t('watches.snapshot', { id: id(visit.snapshot) })}</Link>
            {visit.outcome === 'changed' && (
              <Link to={`/snapshots/${visit.snapshot}/changes`}>{t('watches.changes')}</Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
