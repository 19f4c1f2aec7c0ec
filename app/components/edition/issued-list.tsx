import { Link } from '@remix-run/react'
import type { IssuedHead } from '../../exchange/edition/issued-editions.server'
import { useText } from '../../i18n/context'

/** Issues, the newest first, each with the one that it corrects or follows. */
export function IssuedList({ issues }: { issues: readonly IssuedHead[] }) {
  const { t, id, date } = useText()
  return (
    <ul className="edition-days">
      {issues.map((issue) => (
        <li key={issue.number}>
          <Link to={`/edition/issues/${issue.number}`}>
            {t('edition.issue.of', { number: id(issue.number), day: date(issue.day) })}
          </Link>
          <IssueRelation issue={issue} />
        </li>
      ))}
    </ul>
  )
}

/** Which issue of the same day this one corrects or follows. */
export function IssueRelation({
  issue: { follows, correction },
}: {
  issue: Pick<IssuedHead, 'follows' | 'correction'>
}) {
  const { t, id } = useText()
  if (follows === null) return null
  return (
    <Link className={correction ? 'meta tone-amber' : 'meta'} to={`/edition/issues/${follows}`}>
      {t(correction ? 'edition.issue.correction' : 'edition.issue.follows', { number: id(follows) })}
    </Link>
  )
}
