import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Reason } from '../../matching/scoring/match'
import { mirrorReason } from '../../matching/scoring/mirror-match'
import type { FactPart } from '../../text/facts/facts.compare'
import { AssignmentCard } from '../queue/assignment'
import { BlindSwitch } from './blind-switch'
import { CompareClaims } from './compare-claims'
import { CompareFields } from './compare-fields'
import { Reasons } from './compare-texts'
import { reasonWords } from './overlap-reasons'
import { Card } from '../ui/card'
import type { WordsOfClaims } from '../ui/claim-name'

interface CompareAsideProps {
  assignment: Parameters<typeof AssignmentCard>[0]
  pair: {
    /** Scores are hidden by the reader's choice, and of this pair. */
    blind: boolean
    hidden: boolean
    suggestion: { score: number; reasons: Reason[] } | null
    /** The first passage is the right one of the reasons. */
    turned: boolean
    order: 'published' | 'chosen' | 'unknown'
    fields: FactPart[]
    claims: Parameters<typeof CompareClaims>[0]['claims']
    claimWords: WordsOfClaims
    passages: { parts: { text: string }[] | null; report: { id: number } }[]
  }
}

/** Beside the two texts: why the pair is suggested, how its fields stand, what its claims hold today. */
export function CompareAside({
  assignment,
  pair: { blind, hidden, suggestion, turned, order, fields, claims, claimWords, passages },
}: CompareAsideProps) {
  const text = useText()
  const { t } = text
  const quote = (passages[0]?.parts ?? []).map((part) => part.text).join('')
  const [first, second] = passages.map((passage) => passage.report.id)
  const reasons = (suggestion?.reasons ?? []).map((reason, at) => ({
    key: `${reason.code}${at}`,
    speaks: reason.for ? ('for' as const) : ('against' as const),
    text: reasonWords(text, turned ? mirrorReason(reason) : reason, quote),
  }))
  return (
    <>
      <Card title={t('compare.why')} aside={<BlindSwitch blind={blind} />}>
        {suggestion ? (
          <Reasons score={suggestion.score} reasons={reasons} />
        ) : (
          <p className="soft">{t(hidden ? 'compare.blind.why' : 'compare.why.none')}</p>
        )}
      </Card>
      <Card title={t('compare.fields')}>
        <CompareFields parts={fields} ordered={order !== 'unknown'} />
      </Card>
      <CompareClaims claims={claims} words={claimWords} />
      <AssignmentCard {...assignment} />
      {first !== second && (
        <p>
          <Link to={`/reports/${first}/compare/${second}`}>{t('compare.whole')}</Link>
        </p>
      )}
    </>
  )
}
