import { Form } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { ReportToTriage } from '../../review/queries/queue/list-triageable.server'
import type { AskedTriage } from '../../review/rules/queue/read-triage-selection.server'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Check } from '../ui/forms/choices'
import { HiddenFields } from '../ui/forms/hidden-fields'
import { SafeText } from '../ui/reading/safe-text'

/** Which sections of the report are triaged together. */
export function TriageSections({ report, asked }: { report: ReportToTriage; asked: AskedTriage }) {
  const { t, number } = useText()
  const chosen = (id: number) => asked.sections.length === 0 || asked.sections.includes(id)
  return (
    <Card title={t('triage.sections')}>
      <Form method="get" action="/triage" className="stack">
        <HiddenFields values={{ report: report.id, as: asked.mode, ...(asked.through && { in: 'reports' }) }} />
        <div className="stack-tight" key={asked.sections.join()}>
          {report.sections.map(({ id, title, claims, left }) => (
            <Check
              key={id}
              name="section"
              value={id}
              defaultChecked={chosen(id)}
              label={
                <>
                  <bdi>{id === 0 ? t('triage.sections.none') : <SafeText text={title} />}</bdi>{' '}
                  <span className="meta">
                    {t('triage.sections.left', { left: number(left), claims: number(claims) })}
                  </span>
                </>
              }
            />
          ))}
        </div>
        <Button>{t('triage.sections.show')}</Button>
      </Form>
    </Card>
  )
}
