import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { SourceMerges, SourceTwin } from '../../review/queries/claims/read-merges.server'
import { Button, LinkButton } from '../ui/button'
import { Notice } from '../ui/notices'
import { SafeText } from '../ui/reading/safe-text'
import { PostForm } from '../ui/forms/post-form'

interface MergesProps {
  merges: SourceMerges
  /** A lead may take a merge back. */
  mayUndo: boolean
  request: string
}

/** Says that a source was merged into another, or which were merged into it, with the way back. */
export function MergeNotices({ merges: { into, from }, mayUndo, request }: MergesProps) {
  const { t } = useText()
  return (
    <>
      {into && (
        <Notice
          tone="amber"
          actions={
            <>
              <LinkButton small to={`/sources/${into.id}`}>
                {t('sources.merge.open')}
              </LinkButton>
              {mayUndo && <UndoMerge merge={into.merge} request={request} />}
            </>
          }
        >
          {t('sources.merge.isInto', { name: into.name })}
        </Notice>
      )}
      {from.map(({ merge, id, name, reports }) => (
        <Notice key={merge} actions={mayUndo && <UndoMerge merge={merge} request={request} />}>
          <Link to={`/sources/${id}`}>
            <bdi>
              <SafeText text={name} />
            </bdi>
          </Link>{' '}
          {t('sources.merge.isFrom', { reports })}
        </Notice>
      ))}
    </>
  )
}

function UndoMerge({ merge, request }: { merge: number; request: string }) {
  const { t } = useText()
  return (
    <PostForm action={`/sources/merges/${merge}/undo`} values={{ request, reason: t('sources.merge.undoReason') }}>
      <Button small>{t('sources.merge.undo')}</Button>
    </PostForm>
  )
}

/** Sources whose names look alike and that are counted as two until a lead merges them. */
export function TwinNotices({ twins }: { twins: readonly SourceTwin[] }) {
  const { t } = useText()
  return twins.map(({ id, name, otherId, otherName }) => (
    <Notice
      key={id}
      tone="amber"
      icon="warning"
      actions={
        <LinkButton small to={`/sources/${id}/merge?into=${otherId}`}>
          {t('sources.merge.do')}
        </LinkButton>
      }
    >
      {t('sources.merge.twins', { name, id, other: otherName, otherId })}
    </Notice>
  ))
}
