import type { QuotePlace } from '../../text/finding/quote-places'
import { useText } from '../../i18n/context'
import { RadioCards } from '../ui/forms/choices'
import { SafeText } from '../ui/reading/safe-text'

/** A place, with the page that it is on where it is in a document. */
export type ShownPlace = QuotePlace & { page?: number | null }

interface QuotePlacesProps {
  places: readonly ShownPlace[]
  language: string | undefined
  /** The place that was chosen in a form that could not be taken. */
  chosen: string | undefined
  /** Where the words were selected: the place nearest to it is chosen. */
  near: number
}

/** Pages of a document are parted by a form feed, which would be drawn as a box. */
const asLines = (text: string) => text.replaceAll('\f', '\n')

/** Each place where the words stand, with what stands around them. */
export function QuotePlaces({ places, language, chosen, near }: QuotePlacesProps) {
  const { t, id } = useText()
  const nameOf = ({ start, end }: QuotePlace) => `${start}-${end}`
  const choices = places.map((place) => ({
    value: nameOf(place),
    label: (
      <span className="reading" lang={language} dir="auto">
        <span className="around">
          <SafeText text={asLines(place.before)} />
        </span>
        <mark className="found-words">
          <SafeText text={asLines(place.quote)} />
        </mark>
        <span className="around">
          <SafeText text={asLines(place.after)} />
        </span>
      </span>
    ),
    hint: place.page ? t('evidence.place.page', { page: id(place.page) }) : undefined,
  }))
  const distance = ({ start }: QuotePlace) => Math.abs(start - near)
  const [nearest] = places.toSorted((one, two) => distance(one) - distance(two))
  return (
    <RadioCards
      legend={t('evidence.quote.place')}
      name="place"
      required
      choices={choices}
      defaultValue={chosen ?? (nearest && nameOf(nearest))}
    />
  )
}
