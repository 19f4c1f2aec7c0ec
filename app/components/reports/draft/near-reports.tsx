import { Link } from '@remix-run/react'
import type { NearReport } from '../../../intake/report/known-texts.server'
import { useText } from '../../../i18n/context'
import { Message } from '../../../i18n/message'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notices'
import { SafeText } from '../../ui/reading/safe-text'
import { PostForm } from '../../ui/forms/post-form'

/** A stored report that has nearly the text that is to be stored, linked, with how much of it is the same. */
export function NearReportWords({ near }: { near: NearReport }) {
  const { percent } = useText()
  const report = (
    <Link to={`/reports/${near.report}`}>
      <bdi>
        <SafeText text={near.title} />
      </bdi>
    </Link>
  )
  return <Message id="intake.near" values={{ report, share: percent(near.share) }} />
}

interface NearQuestionProps {
  /** The reports of the draft that are nearly the same as stored ones. */
  near: readonly { start: number; title: string; near: NearReport }[]
  /** How many reports of the draft are new without them. */
  others: number
  /** What is sent with the answer. */
  values: Record<string, string | number>
  /** Where cancelling leads. */
  back: string
}

/** Asked on saving: whether what is nearly stored already is to be stored as well. */
export function NearQuestion({ near, others, values, back }: NearQuestionProps) {
  const { t } = useText()
  const buttons = (
    <PostForm className="row" values={values}>
      <Button small name="do" value="save-near">
        {t('intake.near.save', { count: near.length })}
      </Button>
      {others > 0 && (
        <Button small name="do" value="save-others">
          {t('intake.near.leave', { count: others })}
        </Button>
      )}
      <Link to={back}>{t('frame.cancel')}</Link>
    </PostForm>
  )
  return (
    <Notice tone="amber" actions={buttons}>
      {t('intake.near.ask')}
      <ul>
        {near.map((one) => (
          <li key={one.start}>
            <bdi>
              <SafeText text={one.title === '' ? t('intake.untitled') : one.title} />
            </bdi>
            : <NearReportWords near={one.near} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
