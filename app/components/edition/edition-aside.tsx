import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { EditionChange } from '../../exchange/edition/edition-change'
import type { Edition } from '../../exchange/edition/edition'
import { useText } from '../../i18n/context'
import { siglaList, siglum } from '../events/sigla'
import { Siglum } from '../events/siglum'
import { Card } from '../ui/card'
import { OutsideName } from '../ui/subject-link'
import { changeWords, reportSigla } from './edition-words'

/** The sources with their sigla, reliability and reports: those that only carry others' texts step back. */
export function EditionSources({ edition }: { edition: Edition }) {
  const text = useText()
  const { t } = text
  const sigla = reportSigla(edition, text)
  const letter = new Map(edition.witnesses.map(({ source }, at) => [source, siglum(at, text)]))
  return (
    <Card title={t('edition.sources')} className="edition-sources">
      <ul>
        {edition.witnesses.map(({ source, name, reliability, reports, copies }, at) => (
          <li key={source} className={copies.length > 0 ? 'soft' : undefined}>
            <Siglum name={letter.get(source) ?? ''} origin={at + 1} />
            <div>
              <p>
                <OutsideName to={`/sources/${source}`}>{name}</OutsideName>
              </p>
              {copies.length > 0 && (
                <p className="meta">
                  {t('edition.copies', {
                    sigla: siglaList(
                      copies.map((of) => letter.get(of) ?? ''),
                      text,
                    ),
                  })}
                </p>
              )}
              <ul className="edition-reports meta">
                {reports.map(({ id, title }) => (
                  <li key={id}>
                    {reports.length > 1 && <bdi className="sigla">{sigla.get(id)}</bdi>}{' '}
                    <OutsideName to={`/reports/${id}`}>{title}</OutsideName>
                  </li>
                ))}
              </ul>
            </div>
            <abbr title={t('sources.rating')} className="edition-reliability">
              {reliability}
            </abbr>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The most changes that are listed; the others are counted. */
const mostChanges = 12

/** What an edition says otherwise than an earlier issue, corrections first. */
export function EditionChanges({
  changes,
  title,
  children,
}: {
  changes: readonly EditionChange[]
  title: string
  children?: ReactNode
}) {
  const text = useText()
  const weight = (change: EditionChange) => ('correction' in change && change.correction ? 0 : 1)
  const inOrder = [...changes].sort((one, other) => weight(one) - weight(other))
  const more = inOrder.length - mostChanges
  return (
    <Card title={title} className="edition-changes">
      <ul>
        {inOrder.slice(0, mostChanges).map((change, at) => (
          <li key={at} className={weight(change) === 0 ? 'tone-amber' : undefined}>
            {change.kind === 'dropped' ? (
              changeWords(change, text)
            ) : (
              <a href={`#claim-${change.claim}`}>{changeWords(change, text)}</a>
            )}
          </li>
        ))}
        {more > 0 && <li className="soft">{text.t('edition.change.more', { count: more })}</li>}
      </ul>
      {children}
    </Card>
  )
}

/** How the notes are read, and what is not in this edition. */
export function EditionKey({ edition: { left, day } }: { edition: Edition }) {
  const { t } = useText()
  const leftOut = (['triage', 'editor', 'room'] as const).filter((why) => left[why] > 0)
  return (
    <Card title={t('edition.read')} className="edition-key">
      <div className="stack-tight">
        <p>{t('edition.read.lemma')}</p>
        <p>{t('edition.read.copies')}</p>
        {leftOut.length > 0 && (
          <>
            <h3>{t('edition.left')}</h3>
            {leftOut.map((why) => (
              <p key={why}>
                {why === 'room' ? (
                  <Link to={`/claims?from=${day}&to=${day}`}>{t('edition.left.room', { count: left.room })}</Link>
                ) : (
                  t(`edition.left.${why}`, { count: left[why] })
                )}
              </p>
            ))}
          </>
        )}
        <p className="print-only">{t('edition.printed')}</p>
      </div>
    </Card>
  )
}
