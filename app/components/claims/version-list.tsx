import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { ClaimVersion } from '../../review/queries/claims/read-versions.server'
import type { FieldChange } from '../../review/rules/claims/version-changes'
import { DiffText } from '../ui/reading/diff-text'
import { fieldName, valueWords } from '../ui/field-words'
import { Icon } from '../ui/icon'
import { Card } from '../ui/card'
import { versionParts } from '../ui/reading/version-parts'
import { OutsideName, SubjectLink } from '../ui/subject-link'
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
          <OutsideName to={`/sources/${version.source.id}`}>{version.source.name}</OutsideName> |{' '}
          <OutsideName to={`/reports/${version.report.id}`}>{version.report.title}</OutsideName> |{' '}
          <Published version={version} />
          {version.claims
            .filter((claim) => claim !== claimId)
            .map((claim) => (
              <span key={claim}>
                {' | '}
                <SubjectLink kind="claim" id={claim} />
              </span>
            ))}
        </p>
        {version.base !== null && (
          <Changes version={version} base={versions.findIndex((other) => other.report.id === version.base) + 1} />
        )}
        <DiffText parts={version.pieces.flatMap(versionParts)} lang={version.report.language} />
      </Card>
    </div>
  ))
}

function Published({ version: { report } }: { version: ClaimVersion }) {
  const { t } = useText()
  if (report.publishedAt !== null) return <TimeStamp at={report.publishedAt} />
  return report.publishedDay === null ? <>{t('claims.noDay')}</> : <TimeStamp at={report.publishedDay} day />
}

/** What this version did to the one it is laid over: in words, then field by field. */
function Changes({ version: { counts, changes, from }, base }: { version: ClaimVersion; base: number }) {
  const { t, id, number } = useText()
  const copied = from.find((drawn) => drawn.because === 'copied-text')
  const version = <a href={`#version-${base}`}>{t('versions.version', { number: id(base) })}</a>
  const untouched = counts.added + counts.removed + counts.changed === 0
  return (
    <div className="stack-tight">
      <p>
        {copied ? (
          <Message
            id="versions.over.copied"
            values={{ version, share: number(copied.share, { style: 'percent', maximumFractionDigits: 0 }) }}
          />
        ) : (
          <Message id="versions.over" values={{ version }} />
        )}{' '}
        {untouched ? t('versions.untouched') : t('versions.counts', counts)}
      </p>
      {changes.length > 0 && (
        <ul className="version-changes">
          {changes.map((change) => (
            <FieldChanged key={change.field.key} change={change} />
          ))}
        </ul>
      )}
    </div>
  )
}

function FieldChanged({ change: { field, dropped, added } }: { change: FieldChange }) {
  const text = useText()
  const words = (values: FieldChange['added']) => text.list(values.map((value) => valueWords(field, value, text)))
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
