import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Snapshot } from '../../evidence/snapshots/read-snapshot.server'
import { FieldList, type NamedValue } from '../ui/field-list'
import { Icon } from '../ui/icon'
import { ReadingText } from '../ui/reading/reading-text'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { useWarningWords } from './warning-words'

/** What a snapshot is: where it is from, when and by what it was made, and what is doubtful about it. */
export function SnapshotFacts({ snapshot }: { snapshot: Snapshot }) {
  const { t, id } = useText()
  const warnings = useWarningWords()
  const fields: NamedValue[] = [
    { name: t('evidence.fact.kind'), value: t(`evidence.kind.${snapshot.kind}`) },
    ...(snapshot.address === null
      ? []
      : [{ name: t('evidence.fact.address'), value: <Address text={snapshot.address} /> }]),
    ...(snapshot.finalAddress === null || snapshot.finalAddress === snapshot.address
      ? []
      : [{ name: t('evidence.fact.finalAddress'), value: <Address text={snapshot.finalAddress} /> }]),
    ...(snapshot.status === null ? [] : [{ name: t('evidence.fact.status'), value: id(snapshot.status) }]),
    { name: t('evidence.fact.started'), value: <TimeStamp at={snapshot.startedAt} /> },
    { name: t('evidence.fact.ended'), value: <TimeStamp at={snapshot.endedAt} /> },
    // Of a file that somebody uploaded, how it came says it already.
    ...(['', 'upload'].includes(snapshot.tool)
      ? []
      : [{ name: t('evidence.fact.tool'), value: <bdi dir="ltr">{snapshot.tool}</bdi> }]),
  ]
  return (
    <div className="stack">
      {warnings(snapshot).map((words) => (
        <p key={words} className="tone-amber">
          <Icon name="warning" /> {words}
        </p>
      ))}
      <FieldList fields={fields} />
      {snapshot.address !== null && (
        <p className="row screen-only">
          <Link to={`/watches?address=${encodeURIComponent(snapshot.address)}`}>{t('watches.this')}</Link>
          {snapshot.files.some(({ role }) => role === 'text') && (
            <Link to={`/snapshots/${snapshot.id}/changes`}>{t('watches.compare')}</Link>
          )}
        </p>
      )}
      {snapshot.quote !== '' && (
        <section aria-label={t('evidence.fact.quote')}>
          <h3 className="meta">
            {t(snapshot.contains === true ? 'evidence.fact.quote.found' : 'evidence.fact.quote')}
          </h3>
          <ReadingText size="small" quote>
            {snapshot.quote}
          </ReadingText>
        </section>
      )}
    </div>
  )
}

function Address({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="address">
      <SafeText text={text} />
    </bdi>
  )
}
