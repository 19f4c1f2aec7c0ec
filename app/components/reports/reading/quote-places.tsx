import type { QuotePlace } from '../../../review/queries/search/find-quote.server'
import { useText } from '../../../i18n/context'
import { RadioCards } from '../../ui/forms/choices'
import { SafeText } from '../../ui/reading/safe-text'

interface QuotePlacesProps {
  places: readonly QuotePlace[]
  language: string
  /** The place that was chosen in a form that could not be taken. */
  chosen: string | undefined
}

/** Each place where the words stand, with what stands around them; the first is chosen. */
export function QuotePlaces({ places, language, chosen }: QuotePlacesProps) {
  const { t } = useText()
  const nameOf = ({ start, end }: QuotePlace) => `${start}-${end}`
  const choices = places.map((place) => ({
    value: nameOf(place),
    label: (
      <span className="reading" lang={language} dir="auto">
        <span className="around">
          <SafeText text={place.before} />
        </span>
        <mark className="found-words">
          <SafeText text={place.quote} />
        </mark>
        <span className="around">
          <SafeText text={place.after} />
        </span>
      </span>
    ),
  }))
  const [first] = places
  return (
    <RadioCards
      legend={t('evidence.quote.place')}
      name="place"
      required
      choices={choices}
      defaultValue={chosen ?? (first && nameOf(first))}
    />
  )
}
