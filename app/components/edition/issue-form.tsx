import { isCorrection } from '../../exchange/edition/compare-editions'
import type { EditionChange } from '../../exchange/edition/edition-change'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'

interface IssueFormProps {
  day: string
  /** The number that it would get. */
  number: number
  /** The last issue for this day. */
  former: number | null
  changes: readonly EditionChange[]
  stamp: string
  request: string
}

/** Issues the edition as it is shown, or says why there is nothing to issue. */
export function IssueForm({ day, number, former, changes, stamp, request }: IssueFormProps) {
  const { t, id } = useText()
  if (former !== null && changes.length === 0)
    return <p className="meta screen-only">{t('edition.issue.same', { number: id(former) })}</p>
  const correction = former !== null && isCorrection(changes)
  return (
    <Card className="screen-only">
      <PostForm action={`/edition/${day}/issue`} className="stack-tight" values={{ seen: stamp, request }}>
        <p className="meta">{t('edition.issue.what')}</p>
        <Button look="primary">
          {correction
            ? t('edition.issue.asCorrection', { number: id(number), former: id(former) })
            : t('edition.issue', { number: id(number) })}
        </Button>
      </PostForm>
    </Card>
  )
}
