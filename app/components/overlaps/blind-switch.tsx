import { Form, useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { HiddenFields } from '../ui/hidden-fields'

/** Hides or shows scores, reasons and likely decisions, for this person from here on. */
export function BlindSwitch({ blind }: { blind: boolean }) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/preferences" preventScrollReset replace className="screen-only">
      <HiddenFields values={{ blind: blind ? 'no' : 'yes', returnTo: pathname + search }} />
      <Button small look="quiet" shortcut="b">
        {t(blind ? 'overlaps.scores.show' : 'overlaps.scores.hide')}
      </Button>
    </Form>
  )
}
