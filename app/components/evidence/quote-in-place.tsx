import { useText } from '../../i18n/context'
import type { QuoteInPlace } from '../../evidence/view/quote-in-place.server'
import { Card } from '../ui/card'
import { FoundText } from '../ui/found-text'
import { ReadingText } from '../ui/reading/reading-text'

/** The words that a snapshot is cited for, where they stand in its text. */
export function QuoteCard({ place }: { place: QuoteInPlace }) {
  const { t } = useText()
  return (
    <Card title={t('capture.place')}>
      <ReadingText size="small">
        <FoundText text={place.text} found={place.found} />
      </ReadingText>
    </Card>
  )
}
