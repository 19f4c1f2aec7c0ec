import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Notice } from '../ui/notices'
import { PostForm } from '../ui/forms/post-form'

/** Says why what was typed was not recorded and that it is in its form again, and lets go of it. */
export function KeptNotice({ reason }: { reason: 'session' | 'changed' }) {
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
      {t(reason === 'changed' ? 'sent.changed' : 'sent.kept')}
    </Notice>
  )
}
