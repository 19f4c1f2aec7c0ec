import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notices'
import { PostForm } from '../ui/post-form'

/** Says that what was typed before the session ended is in its form again, and lets go of it. */
export function KeptNotice() {
  const { t } = useText()
  const { pathname, search } = useLocation()
  const forget = (
    <PostForm action="/kept-forms" values={{ of: pathname + search }} replace>
      <Button small look="quiet">
        {t('sent.kept.forget')}
      </Button>
    </PostForm>
  )
  return (
    <Notice tone="amber" icon="warning" actions={forget}>
      {t('sent.kept')}
    </Notice>
  )
}
