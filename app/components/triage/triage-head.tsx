import { useText } from '../../i18n/context'
import type { ReportToTriage } from '../../review/queries/queue/list-triageable.server'
import { LinkButton } from '../ui/button'
import { PageHead } from '../ui/page-head'
import { SafeText } from '../ui/reading/safe-text'

interface TriageHeadProps {
  /** The report whose claims are triaged, where they are of one. */
  report: ReportToTriage | null
  /** The reports are gone through one by one. */
  through: boolean
  /** The address of the report that comes after it; null at the end. */
  next: string | null
}

export function TriageHead({ report, through, next }: TriageHeadProps) {
  const { t } = useText()
  const title = report && (
    <>
      {t('triage.many')}:{' '}
      <bdi>
        <SafeText text={report.title} />
      </bdi>
    </>
  )
  const navigation = through && (
    <div className="row">
      <LinkButton to="/" look="quiet" shortcut="q">
        {t('queue.back')}
      </LinkButton>
      {next !== null && (
        <LinkButton to={next} look="quiet" shortcut="j">
          {t('triage.next')}
        </LinkButton>
      )}
    </div>
  )
  return <PageHead title={title ?? t('triage.many')} aside={navigation} />
}
