import { useText } from '../../i18n/context'
import { Button, LinkButton } from '../ui/button'
import { PostForm } from '../ui/forms/post-form'

interface SnapshotUsesProps {
  snapshotId: number
  /** The claim that a new citation is proposed for. */
  claim: number | undefined
  mayCite: boolean
  mayImport: boolean
  request: string
}

/** To cite a part of it as evidence, and to import its text as a report. */
export function SnapshotUses({ snapshotId, claim, mayCite, mayImport, request }: SnapshotUsesProps) {
  const { t } = useText()
  if (!mayCite && !mayImport) return null
  return (
    <div className="row screen-only">
      {mayCite && (
        <LinkButton to={`/snapshots/${snapshotId}/cite${claim === undefined ? '' : `?claim=${claim}`}`}>
          {t('evidence.cite')}
        </LinkButton>
      )}
      {mayImport && (
        <PostForm action={`/snapshots/${snapshotId}/report`} values={{ request }}>
          <Button>{t('evidence.report')}</Button>
        </PostForm>
      )}
    </div>
  )
}
