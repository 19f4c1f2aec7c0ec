import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Consequence } from '../../review/rules/consequences'

/** What a decision would do, in sentences; `claim` is that of the pair where both passages share one. */
export function ConsequenceWords({ consequence, claim }: { consequence: Consequence; claim: number }) {
  const { t, id, list } = useText()
  const { decision, hindrance, split, merge, stale, ended, closes } = consequence
  if (hindrance) return <Hindrance decision={decision} hindrance={hindrance} />
  const claims = (numbers: number[]) => list(numbers.map((number) => id(number)))
  const more: string[] = []
  if (split)
    more.push(
      t('compare.consequence.split', {
        claim: id(split.from),
        parts: list(
          split.into.map((part) =>
            t('compare.consequence.split.part', { passages: part.passages, claim: id(part.claim) }),
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
      <MainSentence consequence={consequence} claim={claim} /> {more.join(' ')}
    </>
  )
}

function MainSentence({ consequence: { decision, merge, link }, claim }: { consequence: Consequence; claim: number }) {
  const { id, list } = useText()
  if (decision === 'same') {
    if (merge === null) return <Message id="compare.consequence.same.already" values={{ claim: id(claim) }} />
    return (
      <Message
        id="compare.consequence.same"
        values={{
          from: merge.from.length,
          claims: list(merge.from.map((number) => id(number))),
          into: id(merge.into),
          passages: merge.passages,
        }}
      />
    )
  }
  if (link !== null && (decision === 'update' || decision === 'conflict'))
    return <Message id={`compare.consequence.${decision}`} values={{ newer: id(link.newer), older: id(link.older) }} />
  return <Message id={decision === 'different' ? 'compare.consequence.different' : 'compare.consequence.unsure'} />
}

function Hindrance({
  decision,
  hindrance,
}: {
  decision: Consequence['decision']
  hindrance: NonNullable<Consequence['hindrance']>
}) {
  const { t, id } = useText()
  if (hindrance.code === 'one-claim') {
    return (
      <Message
        id="compare.consequence.oneClaim"
        values={{ decision: t(`compare.judgement.${decision}`), claim: id(hindrance.claim) }}
      />
    )
  }
  const { left, right } = hindrance
  const link = (words: ReactNode[]) => <Link to={`/overlaps/${left}/${right}`}>{words}</Link>
  return <Message id="compare.consequence.rejected" values={{ left: id(left), right: id(right), link }} />
}
