import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { OwnPageFiles } from '../../../intake/bulk/own-page-files.server'
import { Card } from '../../ui/card'
import { FileName } from '../../ui/file-name'

/** Doubtful files that are not accepted together with the others, each kind with what it needs, and links to the first of them. */
export function OwnPageFilesCard({ id, kinds }: { id: string; kinds: readonly OwnPageFiles[] }) {
  const { t } = useText()
  if (kinds.length === 0) return null
  return (
    <Card title={t('preview.ownPage')}>
      <dl className="own-page-files">
        {kinds.map(({ reason, files, first }) => (
          <div key={reason}>
            <dt>{t(`preview.ownPage.${reason}`, { count: files })}</dt>
            {first.map(({ position, name }) => (
              <dd key={position}>
                <Link to={`/reports/bulk/${id}/files/${position}`}>
                  <FileName name={name} />
                </Link>
              </dd>
            ))}
            {files > first.length && (
              <dd>
                <Link to={`/reports/bulk/${id}?show=ask`}>
                  {t('preview.ownPage.more', { count: files - first.length })}
                </Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Card>
  )
}
