import { Form, useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { decisions } from '../../review/rules/pairs/consequences'
import { Button } from '../ui/button'
import { useDeliberate } from '../ui/deliberate'
import { HiddenFields } from '../ui/forms/hidden-fields'

/**
 * Judges the selected pairs alike, after a look at what it does. The boxes belong to this form wherever they stand; it
 * is seen while one is ticked.
 */
export function QueueBulk({ selected }: { selected: number }) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  const { onClick } = useDeliberate()
  return (
    <section className="decision queue-bulk" aria-label={t('queue.bulk')}>
      <Form id="bulk" action="/overlaps/bulk" className="decision-buttons">
        <HiddenFields values={{ returnTo: pathname + search }} />
        {decisions.map((decision, at) => (
          <Button
            key={decision}
            name="decision"
            value={decision}
            shortcut={selected > 0 ? String(at + 1) : undefined}
            onClick={onClick}
          >
            {t(`compare.judgement.${decision}`)}
          </Button>
        ))}
      </Form>
      <p className="soft" role="status">
        {selected > 0 && t('queue.bulk.selected', { count: selected })}
      </p>
    </section>
  )
}
