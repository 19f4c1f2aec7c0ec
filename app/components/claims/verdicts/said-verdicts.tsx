import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { SaidVerdict } from '../../../review/lookups/claims/read-said-verdicts.server'
import { Card } from '../../ui/card'
import { OutsideLink } from '../../ui/outside-link'
import { SafeText } from '../../ui/reading/safe-text'
import { TimeStamp } from '../../ui/time-stamp'
import { MetaParts } from '../../ui/meta-parts'

/** Verdicts that others gave, as they came in with a table: beside the desk's own, and in words that nobody takes for it. */
export function SaidVerdicts({ said }: { said: readonly SaidVerdict[] }) {
  const { t } = useText()
  if (said.length === 0) return null
  return (
    <Card title={t('claims.saidVerdicts')}>
      <div className="stack-tight">
        <p className="meta">{t('claims.saidVerdicts.about')}</p>
        {said.map(({ report, verdict, source, address, evidence, importedAt, importedBy }) => (
          <div key={report} className="stack-tight">
            <p>
              <Link to={`/sources/${source.id}`}>
                <bdi>
                  <SafeText text={source.name} />
                </bdi>
              </Link>
              {': '}
              {t(`frame.state.${verdict}`)}
            </p>
            {address !== null && <OutsideLink label={t('claims.saidVerdicts.address')} address={address} />}
            {evidence !== null && <OutsideLink label={t('claims.saidVerdicts.evidence')} address={evidence} />}
            <p className="meta">
              <MetaParts
                parts={[
                  <>
                    <Link to={`/reports/${report}`}>{t('claims.saidVerdicts.imported')}</Link>{' '}
                    <TimeStamp at={importedAt} />
                  </>,
                  importedBy !== null && (
                    <bdi>
                      <SafeText text={importedBy} />
                    </bdi>
                  ),
                ]}
              />
            </p>
          </div>
        ))}
      </div>
    </Card>
  )
}
