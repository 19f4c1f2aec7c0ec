import { useText } from '../../../i18n/context'
import type { TypedDetails } from '../../../intake/report/details'
import { BothValues } from '../../ui/both-values'

interface BothDetailsProps {
  now: TypedDetails
  typed: TypedDetails
  sources: readonly { id: number; name: string }[]
}

/** The details of a report as they stand beside those that were typed meanwhile. */
export function BothDetails({ now, typed, sources }: BothDetailsProps) {
  const { t } = useText()
  const words = (details: TypedDetails) => ({
    title: details.title,
    source: sources.find(({ id }) => String(id) === details.source)?.name ?? details.sourceName,
    day: details.day,
    time: details.time,
    address: details.address,
    language: t(`frame.language.${details.language === 'en' ? 'en' : 'ar'}`),
  })
  const labels = {
    title: t('reports.field.title'),
    source: t('reports.field.source'),
    day: t('intake.day'),
    time: t('intake.time'),
    address: t('reports.field.address'),
    language: t('reports.field.language'),
  }
  const [standing, written] = [words(now), words(typed)]
  return (
    <BothValues
      fields={(Object.keys(labels) as (keyof typeof labels)[]).map((field) => ({
        label: labels[field],
        now: standing[field],
        typed: written[field],
      }))}
    />
  )
}
