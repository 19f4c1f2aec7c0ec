import { OutsideName } from '../subject-link'
import { useText } from '../../../i18n/context'
import type { FoundFact } from '../../../review/queries/search/found-facts.server'
import type { FoundSpan } from '../../../text/finding/found-spans'
import { FoundByFacts } from '../found-by-facts'
import { FoundText } from '../found-text'
import { MetaParts } from '../meta-parts'
import { ReadingText } from './reading-text'
import { SafeText } from './safe-text'
import { TimeStamp } from '../time-stamp'

export interface ItemPassage {
  id: number
  quote: string | null
  /** What the report says right before it, where it leans on that. */
  before?: string
  language: string
  section: string | null
  report: { id: number; title: string }
  source: string
  day: string | null
  /** Where the quote has what was looked for. */
  found?: readonly FoundSpan[]
  /** The facts that stand for words which it does not have. */
  byFacts?: readonly FoundFact[]
}

/** One passage of a pair in a list: where it stands, and how it begins. */
export function ListedPassage({ passage }: { passage: ItemPassage }) {
  const { t } = useText()
  return (
    <div className="overlap-side">
      <p className="meta">
        <MetaParts
          parts={[
            <OutsideName to={`/reports/${passage.report.id}#passage-${passage.id}`}>
              {passage.report.title}
            </OutsideName>,
            <OutsideName>{passage.source}</OutsideName>,
            passage.day !== null && <TimeStamp at={passage.day} day />,
            passage.section !== null && <OutsideName>{passage.section}</OutsideName>,
          ]}
        />
      </p>
      {passage.quote === null ? (
        <p className="tone-brick">{t('overlaps.noQuote')}</p>
      ) : (
        <ReadingText lang={passage.language} size="small" className="clamped">
          {passage.before && (
            <span className="around">
              <SafeText text={passage.before} />{' '}
            </span>
          )}
          <FoundText text={passage.quote} found={passage.found} />
        </ReadingText>
      )}
      <FoundByFacts facts={passage.byFacts} />
    </div>
  )
}
