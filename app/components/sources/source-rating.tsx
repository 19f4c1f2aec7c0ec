import type { Reliability } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { RadioCards } from '../ui/forms/choices'
import { TextArea } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'

export const ratings: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F']

/** A rating as its letter and what it means. */
export function SourceRating({ reliability }: { reliability: Reliability }) {
  const { t } = useText()
  return (
    <span className="rating">
      <bdi className="rating-letter">{reliability}</bdi> {t(`sources.rating.${reliability}`)}
    </span>
  )
}

interface SourceRatingFormProps {
  source: { id: number; reliability: Reliability }
  /** How many verdicts in force rest on it. */
  resting: number
  request: string
  typed?: Record<string, string>
  issues?: Record<string, string>
}

/** Gives a source another rating, and says how many verdicts will need re-review. */
export function SourceRatingForm({ source, resting, request, typed = {}, issues = {} }: SourceRatingFormProps) {
  const { t } = useText()
  const choices = ratings.map((value) => ({ value, label: <bdi>{value}</bdi>, hint: t(`sources.rating.${value}`) }))
  return (
    <PostForm action={`/sources/${source.id}/rate`} className="form" values={{ seen: source.reliability, request }}>
      <RadioCards
        legend={t('sources.rating')}
        name="reliability"
        required
        choices={choices}
        defaultValue={typed.reliability ?? source.reliability}
      />
      <TextArea
        name="reason"
        required
        maxLength={1000}
        label={t('sources.rating.reason')}
        hint={t('sources.rating.reason.hint')}
        defaultValue={typed.reason}
        error={issues.reason && t('sources.rating.reason.missing')}
      />
      <p className="meta">{t('sources.rating.consequence', { count: resting })}</p>
      <div className="form-end">
        <Button>{t('sources.rating.change')}</Button>
      </div>
    </PostForm>
  )
}
