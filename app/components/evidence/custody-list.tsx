import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { CustodyEntry } from '../../evidence/snapshots/read-snapshot.server'
import { Button } from '../ui/button'
import { PostForm } from '../ui/forms/post-form'
import { Hash } from '../ui/hash'
import { Icon } from '../ui/icon'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { MetaParts } from '../ui/meta-parts'

interface CustodyListProps {
  entries: readonly CustodyEntry[]
  /** The last check of all files that this snapshot was part of. */
  check: { at: string; wrong: string[] } | null
  snapshotId: number
  /** Names the request of this page; absent for somebody who may not check or take the files. */
  request: string | undefined
}

/** Who did what with a snapshot, in order, from the first capture on. */
export function CustodyList({ entries, check, snapshotId, request }: CustodyListProps) {
  const { t } = useText()
  return (
    <div className="stack">
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {check && (
        <p
          className={check.wrong.length > 0 ? 'tone-brick' : 'meta'}
          role={check.wrong.length > 0 ? 'alert' : undefined}
        >
          <Icon name={check.wrong.length > 0 ? 'warning' : 'check'} />{' '}
          {t(check.wrong.length > 0 ? 'evidence.check.wrong' : 'evidence.check.whole')} <TimeStamp at={check.at} />
        </p>
      )}
      {request !== undefined && (
        <div className="row screen-only">
          <PostForm action={`/snapshots/${snapshotId}/check`} values={{ request }} preventScrollReset>
            <Button small>{t('evidence.check.now')}</Button>
          </PostForm>
          <a className="button button-small button-quiet" href={`/snapshots/${snapshotId}/export`} download>
            {t('evidence.export')}
          </a>
        </div>
      )}
    </div>
  )
}

function Entry({ entry }: { entry: CustodyEntry }) {
  const { t } = useText()
  const { event, file, found, person, why, stamp } = entry
  const differs = event === 'checked' && file !== null && found !== file
  return (
    <>
      <p className={differs ? 'tone-brick' : undefined}>
        {differs
          ? t(found === null ? 'evidence.event.missing' : 'evidence.event.differs')
          : t(`evidence.event.${event}`)}
        {file !== null && (
          <>
            {' '}
            <Hash value={file} />
          </>
        )}
        {differs && found !== null && (
          <>
            {' '}
            ≠ <Hash value={found} />
          </>
        )}
      </p>
      {stamp && (
        <p className="meta">
          <MetaParts
            parts={[
              <>
                {t('evidence.stamp.by')} <bdi dir="ltr">{stamp.authority}</bdi>
              </>,
              <>
                {t('evidence.stamp.at')} <TimeStamp at={stamp.at} />
              </>,
            ]}
          />
        </p>
      )}
      <p className="meta">
        <MetaParts
          parts={[
            <Who person={person} />,
            <TimeStamp at={entry.at} />,
            why !== '' && (
              <bdi>
                <SafeText text={why} />
              </bdi>
            ),
          ]}
        />
      </p>
    </>
  )
}

function Who({ person }: { person: CustodyEntry['person'] }) {
  const { t } = useText()
  if (person === 'sealed') return <>{t('action.actor.sealed')}</>
  if (person === null) return <>{t('evidence.custody.program')}</>
  return (
    <Link to={`/trail?who=person:${person.id}`}>
      <bdi>{person.name}</bdi>
    </Link>
  )
}
