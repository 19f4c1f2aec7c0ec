import { useState } from 'react'
import { useText } from '../../../i18n/context'
import type { DetailIssues, TypedDetails } from '../../../intake/report/details'
import { newSourceChoice } from '../../../intake/limits'
import { sourceKinds } from '../../../review/rules/verdicts/source-ratings'
import type { SaidDay } from '../../../intake/draft/guess-details'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { Check } from '../../ui/forms/choices'
import { DateField } from '../../ui/forms/date-field'
import { TimeField } from '../../ui/forms/time-field'
import { Field, Select } from '../../ui/forms/field'
import { useKeptValue } from '../../ui/forms/kept-form'

interface ReportDetailsProps {
  details: TypedDetails
  sources: readonly { id: number; name: string }[]
  issues: DetailIssues
  /** A source with nearly the name typed: asked whether the two are one. */
  near?: string | null
  /** The words of the text that the day was guessed from. */
  dayWords?: string | null
  /** A day that the text names by its weekday, counted back from today. */
  dayOffered?: SaidDay | null
}

/** What a report says of itself: title, source, time, address, language. A source can be named here that is not there yet. */
export function ReportDetails({
  details,
  sources,
  issues,
  near = null,
  dayWords = null,
  dayOffered = null,
}: ReportDetailsProps) {
  const { t, timeZone } = useText()
  const said = (field: keyof DetailIssues) => {
    const issue = issues[field]
    return issue && t(`intake.details.${issue}`, { similar: near ?? '' })
  }
  return (
    <div className="form">
      <Field
        label={t('reports.field.title')}
        name="title"
        maxLength={500}
        defaultValue={details.title}
        error={said('title')}
      />
      <SourceFields {...{ details, sources, near, said }} />
      <WhenFields {...{ details, dayWords, dayOffered, said }} />
      <p className="meta">{t('intake.time.zone', { zone: timeZone })}</p>
      <Field
        label={t('reports.field.address')}
        name="address"
        type="url"
        dir="ltr"
        optional
        maxLength={2000}
        defaultValue={details.address}
        error={said('address')}
      />
      <Select
        label={t('reports.field.language')}
        name="language"
        defaultValue={details.language}
        options={(['ar', 'en'] as const).map((language) => ({
          value: language,
          label: t(`frame.language.${language}`),
        }))}
      />
    </div>
  )
}

interface PartProps extends Required<
  Pick<ReportDetailsProps, 'details' | 'sources' | 'near' | 'dayWords' | 'dayOffered'>
> {
  /** The sentence for what is wrong with a field. */
  said: (field: keyof DetailIssues) => string | undefined
}

/** Who published it: a source of the desk, or a new one named here. */
function SourceFields({ details, sources, near, said }: Pick<PartProps, 'details' | 'sources' | 'near' | 'said'>) {
  const { t } = useText()
  const sourceName = useKeptValue('sourceName', details.sourceName)
  const [adding, setAdding] = useState(details.source === newSourceChoice || sources.length === 0 || sourceName !== '')
  const choices = [
    ...sources.map(({ id, name }) => ({ value: String(id), label: name })),
    { value: newSourceChoice, label: t('intake.source.new') },
  ]
  return (
    <div className="stack-tight">
      <Select
        label={t('reports.field.source')}
        name="source"
        blank={t('intake.source.choose')}
        options={choices}
        defaultValue={details.source}
        error={said('source')}
        onChange={({ currentTarget }) => setAdding(currentTarget.value === newSourceChoice)}
      />
      <Disclosure summary={t('intake.source.new')} open={adding}>
        <div className="form">
          <Field
            label={t('intake.source.name')}
            hint={t('intake.source.hint')}
            name="sourceName"
            maxLength={200}
            defaultValue={details.sourceName}
            error={said('sourceName')}
          />
          {near !== null && (
            <Check
              name="sourceAnother"
              value={near}
              label={t('intake.source.another', { similar: near })}
              defaultChecked={details.sourceAnother === near}
            />
          )}
          <Select
            label={t('intake.source.kind')}
            name="sourceKind"
            defaultValue={details.sourceKind || 'other'}
            options={sourceKinds.map((kind) => ({ value: kind, label: t(`sources.kind.${kind}`) }))}
          />
        </div>
      </Disclosure>
    </div>
  )
}

/** When it was published, with the words of the text that its day was read from. */
function WhenFields({
  details,
  dayWords,
  dayOffered,
  said,
}: Pick<PartProps, 'details' | 'dayWords' | 'dayOffered' | 'said'>) {
  const { t, date } = useText()
  return (
    <>
      <div className="details-when">
        <DateField
          key={details.day}
          label={t('intake.day')}
          name="day"
          optional
          hint={dayWords === null ? undefined : t('intake.day.guessed', { words: dayWords })}
          defaultValue={details.day}
          error={said('day')}
        />
        <TimeField label={t('intake.time')} name="time" optional defaultValue={details.time} error={said('time')} />
      </div>
      {dayOffered && (
        <div className="stack-tight">
          <p className="meta">{t('intake.day.counted', { words: dayOffered.words, day: date(dayOffered.day) })}</p>
          <p>
            <Button small name="do" value={`day ${dayOffered.day}`}>
              {t('intake.day.take')}
            </Button>
          </p>
        </div>
      )}
    </>
  )
}
