import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { LastFixity } from '../../evidence/custody/last-fixity.server'
import { Card } from '../ui/card'
import { Hash } from '../ui/hash'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notices'
import { TimeStamp } from '../ui/time-stamp'
import { useFileSize } from '../ui/file-size'

/** For administrators: the last check of all files, and each file that was missing or not the same. */
export function LastFixityCard({ last }: { last: LastFixity | null }) {
  const { t } = useText()
  const size = useFileSize()
  return (
    <Card title={t('evidence.fixity')}>
      {last === null ? (
        <p className="soft">{t('evidence.fixity.never')}</p>
      ) : (
        <div className="stack">
          <p>
            {t('evidence.fixity.read', { files: last.files, size: size(last.bytes) })} <TimeStamp at={last.at} />
          </p>
          {last.wrong.length > 0 ? (
            <WrongList wrong={last.wrong} />
          ) : (
            <p className="tone-green">
              <Icon name="check" /> {t('evidence.fixity.whole')}
            </p>
          )}
        </div>
      )}
    </Card>
  )
}

function WrongList({ wrong }: { wrong: LastFixity['wrong'] }) {
  const { t, id } = useText()
  return (
    <>
      <Notice tone="brick">{t('evidence.fixity.wrong', { count: wrong.length })}</Notice>
      <ul className="evidence-list">
        {wrong.map(({ sha256, missing, snapshots }) => (
          <li key={sha256}>
            <p className="tone-brick">
              {t(missing ? 'evidence.event.missing' : 'evidence.event.differs')} <Hash value={sha256} />
            </p>
            <p className="row">
              {snapshots.map((snapshot) => (
                <Link key={snapshot} to={`/snapshots/${snapshot}`}>
                  {t('evidence.snapshot.one', { id: id(snapshot) })}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
