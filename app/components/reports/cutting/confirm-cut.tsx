import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import { Button } from '../../ui/button'
import { PostForm } from '../../ui/forms/post-form'
import { Notice } from '../../ui/notices'

/** Asks before a stored report is cut into two, since that cannot be undone. */
export function ConfirmCut({ at, request, line }: { at: number; request: string; line: string }) {
  const { t } = useText()
  const buttons = (
    <PostForm className="row" values={{ request }}>
      <Button small look="danger" name="do" value={`confirm ${at}`}>
        {t('reports.cuts.confirm')}
      </Button>
      <Link to={`?at=${at}`}>{t('frame.cancel')}</Link>
    </PostForm>
  )
  return (
    <Notice tone="amber" actions={buttons}>
      {t('reports.cuts.sure', { line })}
    </Notice>
  )
}
