import type { ActionInFull } from '../../audit/history/read-action.server'
import { useText } from '../../i18n/context'
import { Card } from '../ui/card'
import { FieldList } from '../ui/field-list'
import { HashFold } from '../ui/hash-fold'
import { Notice } from '../ui/notices'

/** The hashes of an entry, whether they hold, and its receipt. */
export function EntryHashes({
  action,
}: {
  action: Pick<ActionInFull, 'seq' | 'issues' | 'leaf' | 'previous' | 'payloadHash'>
}) {
  const { t } = useText()
  return (
    <Card title={t('trail.hashes')}>
      <div className="stack">
        {action.issues.length === 0 ? (
          <p className="tone-green">{t('trail.holds')}</p>
        ) : (
          action.issues.map((issue) => (
            <Notice key={issue} tone="brick">
              {t(`trail.issue.${issue}`)}
            </Notice>
          ))
        )}
        <FieldList
          fields={[
            { name: t('trail.leaf'), value: <HashFold value={action.leaf} /> },
            {
              name: t('trail.previous'),
              value: action.previous ? <HashFold value={action.previous} /> : t('trail.previous.none'),
            },
            { name: t('trail.payload'), value: <HashFold value={action.payloadHash} /> },
          ]}
        />
        <p className="meta">{t('trail.hashes.how')}</p>
        <p>
          <a href={`/trail/${action.seq}/receipt`} download>
            {t('trail.receipt.download')}
          </a>
        </p>
      </div>
    </Card>
  )
}
