import { Link } from '@remix-run/react'
import type { Decision } from '../../../db/schema'
import { useText } from '../../i18n/context'
import type { BulkJudgement } from '../../review/commands/judge-pairs.server'
import { useClaimName, type WordsOfClaims } from '../ui/claim-name'
import { ListedPassage, type ItemPassage } from '../ui/reading/listed-passage'
import { Card } from '../ui/card'

/** What judging many pairs alike comes to, in sentences. */
export function BulkConsequence({
  decision,
  tried: { judged, claims, stale, ended },
  words,
}: {
  decision: Decision
  tried: BulkJudgement
  /** The first words of the claims whose verdicts it touches. */
  words: WordsOfClaims
}) {
  const { t, list, number } = useText()
  const claimName = useClaimName(words)
  const named = (numbers: readonly number[]) => list(numbers.map(claimName))
  return (
    <>
      <p>
        {t('bulkJudge.pairs', { count: judged.length, decision })}{' '}
        {claims.before === claims.after
          ? t('bulkJudge.claims.same')
          : t('compareReports.accept.claims', { now: number(claims.before), then: number(claims.after) })}
      </p>
      {stale.length > 0 && <p>{t('compare.consequence.stale', { count: stale.length, claims: named(stale) })}</p>}
      {ended.length > 0 && <p>{t('compare.consequence.ended', { count: ended.length, claims: named(ended) })}</p>}
    </>
  )
}

/** Pairs that are left out, each with its reason one click away. */
export function RefusedPairs({ refused }: { refused: BulkJudgement['refused'] }) {
  const { t, id } = useText()
  return (
    <Card title={t('bulkJudge.refused', { count: refused.length })}>
      <ul className="found">
        {refused.map(({ pair: [left, right], code }) => (
          <li key={`${left}-${right}`}>
            <Link to={`/overlaps/${left}/${right}`}>
              {t('overlaps.open.pair', { left: id(left), right: id(right) })}
            </Link>
            <p className="meta">
              {t(
                code === 'judged-meanwhile'
                  ? 'bulkJudge.refused.judged'
                  : code === 'rejected-across'
                    ? 'bulkJudge.refused.rejected'
                    : 'bulkJudge.refused.other',
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function BulkPairs({
  shown,
}: {
  shown: readonly { pair: readonly [number, number]; passages: readonly ItemPassage[] }[]
}) {
  const { t } = useText()
  if (shown.length === 0) return null
  return (
    <Card title={t('bulkJudge.list')}>
      <ol className="overlaps">
        {shown.map(({ pair, passages }) => (
          <li key={pair.join('-')} className="overlap">
            <div className="overlap-pair">
              {passages.map((passage) => (
                <ListedPassage key={passage.id} passage={passage} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
