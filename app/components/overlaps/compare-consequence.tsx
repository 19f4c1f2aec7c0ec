import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import { useClaimName, type WordsOfClaims } from '../ui/claim-name'
import type { Consequence } from '../../review/rules/pairs/consequences'

interface ConsequenceProps {
  consequence: Consequence
  claim: number
  /** The first words of the claims that it names. */
  words: WordsOfClaims
}

/** What a decision would do, in sentences; `claim` is that of the pair where both passages share one. */
export function ConsequenceWords({ consequence, claim, words }: ConsequenceProps) {
  const { t, list } = useText()
  const claimName = useClaimName(words)
  const { decision, hindrance, split, merge, stale, ended, closes } = consequence
  if (hindrance) return <Hindrance decision={decision} hindrance={hindrance} claimName={claimName} />
  const claims = (numbers: number[]) => list(numbers.map(claimName))
  const more: string[] = []
  if (split)
    more.push(
      t('compare.consequence.split', {
        claim: claimName(split.from),
        parts: list(
          split.into.map((part) =>
            t('compare.consequence.split.part', { passages: part.passages, claim: claimName(part.claim) }),
          ),
        ),
      }),
    )
  if (merge && merge.evidence > 0) more.push(t('compare.consequence.evidence', { count: merge.evidence }))
  if (stale.length > 0) more.push(t('compare.consequence.stale', { count: stale.length, claims: claims(stale) }))
  if (ended.length > 0) more.push(t('compare.consequence.ended', { count: ended.length, claims: claims(ended) }))
  if (closes > 0) more.push(t('compare.consequence.closes', { count: closes }))
  return (
    <>
      <MainSentence consequence={consequence} claim={claim} claimName={claimName} /> {more.join(' ')}
    </>
  )
}

function MainSentence({
  consequence: { decision, merge, link },
  claim,
  claimName,
}: {
  consequence: Consequence
  claim: number
  claimName: (claim: number) => string
}) {
  const { list } = useText()
  if (decision === 'same') {
    if (merge === null) return <Message id="compare.consequence.same.already" values={{ claim: claimName(claim) }} />
    return (
      <Message
        id="compare.consequence.same"
        values={{
          from: merge.from.length,
          claims: list(merge.from.map(claimName)),
          into: claimName(merge.into),
          passages: merge.passages,
        }}
      />
    )
  }
  if (link !== null && (decision === 'update' || decision === 'conflict'))
    return (
      <Message
        id={`compare.consequence.${decision}`}
        values={{ newer: claimName(link.newer), older: claimName(link.older) }}
      />
    )
  return <Message id={decision === 'different' ? 'compare.consequence.different' : 'compare.consequence.unsure'} />
}

function Hindrance({
  decision,
  hindrance,
  claimName,
}: {
  decision: Consequence['decision']
  hindrance: NonNullable<Consequence['hindrance']>
  claimName: (claim: number) => string
}) {
  const { t, id } = useText()
  if (hindrance.code === 'one-claim') {
    return (
      <Message
        id="compare.consequence.oneClaim"
        values={{ decision: t(`compare.judgement.${decision}`), claim: claimName(hindrance.claim) }}
      />
    )
  }
  const { left, right } = hindrance
  const link = (words: ReactNode[]) => <Link to={`/overlaps/${left}/${right}`}>{words}</Link>
  return <Message id="compare.consequence.rejected" values={{ left: id(left), right: id(right), link }} />
}
