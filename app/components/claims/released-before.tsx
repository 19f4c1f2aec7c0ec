import { Link } from '@remix-run/react'
import type { ReleasesOfClaim } from '../../exchange/publishing/releases-of-claim.server'
import { useText } from '../../i18n/context'
import { Notice } from '../ui/notices'

/** Where the words that are blacked out of a dossier stand nevertheless, and where they can be taken back. */
export function ReleasedBefore({
  claim,
  releases: { isPublic, issues },
}: {
  claim: number
  releases: ReleasesOfClaim
}) {
  const { t, id } = useText()
  if (!isPublic && issues.length === 0) return <p className="meta">{t('dossier.before')}</p>
  return (
    <Notice tone="amber" icon="warning">
      {t('dossier.released')}
      <ul>
        {isPublic && (
          <li>
            <Link to={`/claims/${claim}/publish`}>{t('dossier.released.claim')}</Link>
          </li>
        )}
        {issues.map((issue) => (
          <li key={issue.number}>
            <Link to={`/edition/issues/${issue.number}${issue.isPublic ? '/publish' : ''}`}>
              {t(issue.isPublic ? 'dossier.released.public' : 'dossier.released.issue', { number: id(issue.number) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
