import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { PostForm } from '../ui/forms/post-form'

/** Hides or shows scores, reasons and likely decisions, for this person from here on. */
export function BlindSwitch({ blind }: { blind: boolean }) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  return (
    <PostForm
      action="/preferences"
      preventScrollReset
      replace
      className="screen-only"
      values={{ blind: blind ? 'no' : 'yes', returnTo: pathname + search }}
    >
      <Button small look="quiet" shortcut="b">
        {t(blind ? 'overlaps.scores.show' : 'overlaps.scores.hide')}
      </Button>
    </PostForm>
  )
}
