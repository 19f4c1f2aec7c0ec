import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { ClaimVersion } from '../../review/queries/claims/read-versions.server'
import { swappedBefore } from '../../review/rules/side-by-side-address'
import type { FieldChange } from '../../review/rules/claims/version-changes'
import { DiffText } from '../ui/reading/diff-text'
import { fieldName, valueWords } from '../ui/field-words'
import { Icon } from '../ui/icon'
import { Card } from '../ui/card'
import { versionParts } from '../ui/reading/version-parts'
import { OutsideName, SubjectLink } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'

interface VersionListProps {
  versions: readonly ClaimVersion[]
  /** The claim whose page this is: versions of other claims name theirs. */
  claimId: number
}

/** The versions of a claim in the order they came out, each written over the one it is laid on. */
export function VersionList({ versions, claimId }: VersionListProps) {
  const { t, id } = useText()
  return versions.map((version, at) => (
    <div key={version.report.id} id={`version-${at + 1}`} className="version">
      <Card
        title={t('versions.version', { number: id(at + 1) })}
        aside={<span className="meta">{t('claims.origin', { number: id(version.origin) })}</span>}
      >
        <p className="meta">
          <MetaParts
            parts={[
              <OutsideName to={`/sources/${version.source.id}`}>{version.source.name}</OutsideName>,
              <OutsideName to={`/reports/${version.report.id}`}>{version.report.title}</OutsideName>,
              <Published version={version} />,
              ...version.claims
                .filter((claim) => claim !== claimId)
                .map((claim) => <SubjectLink kind="claim" id={claim} />),
            ]}
          />
        </p>
        {version.base !== null && (
          <>
            <VersionOrder version={version} at={at} versions={versions} />
            <Changes version={version} base={versions.findIndex((other) => other.report.id === version.base) + 1} />
          </>
        )}
        <DiffText parts={versionParts(version.pieces, version.order !== 'unknown')} lang={version.report.language} />
      </Card>
    </div>
  ))
}

function Published({ version: { report } }: { version: ClaimVersion }) {
  const { t } = useText()
  if (report.publishedAt !== null) return <TimeStamp at={report.publishedAt} />
  return report.publishedDay === null ? <>{t('claims.noDay')}</> : <TimeStamp at={report.publishedDay} day />
}

/** Whether it is known that this version came out after the one it is laid over, and a way to put it before the one above. */
function VersionOrder({
  version,
  at,
  versions,
}: {
  version: ClaimVersion
  at: number
  versions: readonly ClaimVersion[]
}) {
  const { t, id } = useText()
  const search = new URLSearchParams({ order: 'given' })
  const reports = versions.map(({ report }) => String(report.id))
  for (const report of swappedBefore(reports, at)) search.append('report', report)
  return (
    <p className="meta">
      {version.order === 'unknown' && <span className="tone-amber">{t('versions.order.unknown')} </span>}
      {version.order === 'chosen' && <span>{t('versions.order.chosen')} </span>}
      <Link to={`?${search}`} className="screen-only" preventScrollReset>
        {t('versions.earlier', { number: id(at) })}
      </Link>
    </p>
  )
}

/** What this version did to the one it is laid over: in words, then field by field. */
function Changes({ version: { counts, changes, from, order }, base }: { version: ClaimVersion; base: number }) {
  const { t, id, number } = useText()
  const copied = from.find((drawn) => drawn.because === 'copied-text')
  const version = <a href={`#version-${base}`}>{t('versions.version', { number: id(base) })}</a>
  const unknown = order === 'unknown'
  const untouched = counts.added + counts.removed + counts.changed === 0
  return (
    <div className="stack-tight">
      <p>
        {copied && !unknown ? (
          <Message
            id="versions.over.copied"
            values={{ version, share: number(copied.share, { style: 'percent', maximumFractionDigits: 0 }) }}
          />
        ) : (
          <Message id={unknown ? 'versions.beside' : 'versions.over'} values={{ version }} />
        )}{' '}
        {untouched ? t('versions.untouched') : t(unknown ? 'versions.beside.counts' : 'versions.counts', counts)}
      </p>
      {changes.length > 0 && (
        <ul className="version-changes">
          {changes.map((change) => (
            <FieldChanged key={change.field.key} change={change} ordered={!unknown} />
          ))}
        </ul>
      )}
    </div>
  )
}

function FieldChanged({ change, ordered }: { change: FieldChange; ordered: boolean }) {
  const { field, dropped, added } = change
  const text = useText()
  const words = (values: FieldChange['added']) => text.list(values.map((value) => valueWords(field, value, text)))
  if (!ordered)
    return (
      <li>
        {fieldName(field, text)}:{' '}
        {text.list(
          [
            added.length > 0 && text.t('versions.field.here', { values: words(added) }),
            dropped.length > 0 && text.t('versions.field.there', { values: words(dropped) }),
          ].filter((said) => said !== false),
        )}
      </li>
    )
  return (
    <li>
      {fieldName(field, text)}:{' '}
      {dropped.length > 0 && (
        <del>
          <span className="unseen">{text.t('frame.diff.removed')} </span>
          <bdi>{words(dropped)}</bdi>
        </del>
      )}
      {dropped.length > 0 && added.length > 0 && (
        <>
          {' '}
          <Icon name="forward" />{' '}
        </>
      )}
      {added.length > 0 && (
        <ins>
          <span className="unseen">{text.t('frame.diff.added')} </span>
          <bdi>{words(added)}</bdi>
        </ins>
      )}
    </li>
  )
}
