import type { Edition } from '../../exchange/edition/edition'
import type { PublishedClaim } from '../../exchange/publishing/published-content'
import { useText } from '../../i18n/context'
import { reportSigla } from '../edition/edition-words'
import { siglaList, siglum } from '../events/sigla'
import { Siglum } from '../events/siglum'
import { OutsideName } from '../ui/subject-link'

interface SourcesProps {
  edition: Edition
  /** Where its reports can be read. */
  appearances?: PublishedClaim['appearances']
}

/** The sources by their sigla. One that is withheld has its letter, and no name. */
export function PublicSources({ edition, appearances = [] }: SourcesProps) {
  const text = useText()
  const { t, date } = text
  const sigla = reportSigla(edition, text)
  const letter = new Map(edition.witnesses.map(({ source }, at) => [source, siglum(at, text)]))
  const address = new Map(appearances.map((one) => [one.report, one.address]))
  return (
    <section className="edition-sources">
      <h2>{t('edition.sources')}</h2>
      <ul>
        {edition.witnesses.map(({ source, name, reports, copies }, at) => (
          <li key={source} className={copies.length > 0 ? 'soft' : undefined}>
            <Siglum name={letter.get(source) ?? ''} origin={at + 1} />
            <div>
              <p>{name === '' ? t('publicPages.withheld') : <OutsideName>{name}</OutsideName>}</p>
              {copies.length > 0 && (
                <p className="meta">
                  {t('edition.copies', { sigla: siglaList(copies.map((of) => letter.get(of) ?? ''), text) })}
                </p>
              )}
              {name !== '' && (
                <ul className="edition-reports meta">
                  {reports.map(({ id, title, day }) => (
                    <li key={id}>
                      {reports.length > 1 && <bdi className="sigla">{sigla.get(id)}</bdi>}{' '}
                      <ReportTitle title={title} address={address.get(id) ?? null} />
                      {day !== null && <span>{t('publicPages.of', { day: date(day) })}</span>}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReportTitle({ title, address }: { title: string; address: string | null }) {
  const name = <OutsideName>{title}</OutsideName>
  return address === null ? (
    name
  ) : (
    <a href={address} rel="nofollow noopener">
      {name}
    </a>
  )
}
