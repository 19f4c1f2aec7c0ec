import { Form, useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { triageDecisions, triageKeys } from '../../review/rules/queue/triage'
import { Button } from '../ui/button'
import { HiddenFields } from '../ui/forms/hidden-fields'

/**
 * Triages the selected claims together, after a look at what it does. The boxes belong to this form wherever they stand;
 * it is seen while one is ticked.
 */
export function TriageBulk({ selected }: { selected: number }) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  return (
    <section className="decision queue-bulk triage-bulk" aria-label={t('triage.bulk')}>
      <Form id="triage" action="/triage" className="decision-buttons">
        <HiddenFields values={{ returnTo: pathname + search }} />
        {triageDecisions.map((decision) => (
          <Button key={decision} name="as" value={decision} shortcut={selected > 0 ? triageKeys[decision] : undefined}>
            {t(`triage.${decision}`)}
          </Button>
        ))}
        <Button name="as" value="proposed" shortcut={selected > 0 ? 'p' : undefined}>
          {t('triage.mode.proposed')}
        </Button>
      </Form>
      <p className="soft" role="status">
        {selected > 0 && t('triage.bulk.selected', { count: selected })}
      </p>
    </section>
  )
}
