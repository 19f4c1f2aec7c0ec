import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import { Button } from '../ui/button'
import { Notice } from '../ui/notices'
import { TimeStamp } from '../ui/time-stamp'
import { PostForm } from '../ui/forms/post-form'

interface CompareJudgedProps {
  judgement: {
    id: number
    decision: 'same' | 'update' | 'conflict' | 'different' | 'unsure'
    person: string | null
    sealed: boolean
    at: Date
    note: string
  }
  /** What undo posts; absent where the reader may not. */
  undo: Record<string, string> | null
  /** Whether z is this button's key: the message of the last action may hold it. */
  hasKey: boolean
}

/** The judgement in force on a pair: who, when, what, and the way back. */
export function CompareJudged({
  judgement: { id, decision, person, sealed, at, note },
  undo,
  hasKey,
}: CompareJudgedProps) {
  const { t } = useText()
  const name = sealed ? t('action.actor.sealed') : person
  const said = { judgement: t(`compare.judgement.${decision}`), time: <TimeStamp at={at} /> }
  const actions = undo && (
    <PostForm action={`/judgements/${id}/undo`} values={undo}>
      <Button small shortcut={hasKey ? 'z' : undefined}>
        {t('compare.undo')}
      </Button>
    </PostForm>
  )
  return (
    <Notice icon="person" actions={actions}>
      {name === null ? (
        <Message id="compare.judged.operator" values={said} />
      ) : (
        <Message id="compare.judged" values={{ ...said, name }} />
      )}{' '}
      {note !== '' && t('compare.judged.note', { note })} {undo && t('compare.judged.change')}
    </Notice>
  )
}
