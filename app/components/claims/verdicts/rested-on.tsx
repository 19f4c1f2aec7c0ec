import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { RestedOn } from '../../../review/lookups/claims/read-rested-on.server'
import { beginningOf } from '../../../text/characters/beginning'
import { SafeText } from '../../ui/reading/safe-text'
import { StanceChip } from '../../ui/state-badge'
import { OutsideName } from '../../ui/subject-link'
import { TimeStamp } from '../../ui/time-stamp'
import { MetaParts } from '../../ui/meta-parts'

/** How much of a passage names it, in UTF-16 code units. */
const mostWords = 120

/** The evidence that a verdict rested on, as it stood then; what was withdrawn since is struck through, with the reason. */
export function RestedOnList({ evidence, heading = true }: { evidence: readonly RestedOn[]; heading?: boolean }) {
  const { t } = useText()
  if (evidence.length === 0) return null
  return (
    <section className="stack-tight" aria-label={t('claims.verdict.restsOn')}>
      {heading && <h3 className="meta">{t('claims.verdict.restsOn')}</h3>}
      <ul className="evidence-list">
        {evidence.map((piece) => (
          <li key={piece.id} className="stack-tight">
            <p className="row">
              <StanceChip stance={piece.stance} />
              {piece.withdrawn ? (
                <s>
                  <PieceWords piece={piece} />
                </s>
              ) : (
                <PieceWords piece={piece} />
              )}
            </p>
            {piece.withdrawn && <WithdrawnWords withdrawn={piece.withdrawn} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What it is, in a few words that lead to it on the claim's page. */
function PieceWords({ piece }: { piece: RestedOn }) {
  const { passage, address, quote, cited, note } = piece
  const words = passage
    ? beginningOf(passage.words ?? passage.title, mostWords)
    : ([address, quote, cited, note].find((text) => text) ?? '')
  return (
    <Link to={`/claims/${piece.claim}#evidence-${piece.id}`}>
      {passage && (
        <>
          <OutsideName>{passage.source}</OutsideName>:{' '}
        </>
      )}
      <bdi>
        <SafeText text={words} />
      </bdi>
    </Link>
  )
}

function WithdrawnWords({ withdrawn }: { withdrawn: NonNullable<RestedOn['withdrawn']> }) {
  const { t } = useText()
  const person = withdrawn.sealed ? t('action.actor.sealed') : (withdrawn.person ?? t('claims.person.none'))
  return (
    <p className="meta">
      <MetaParts
        parts={[
          t('claims.evidence.withdrawnBy', { person }),
          <TimeStamp at={withdrawn.at} />,
          withdrawn.reason !== '' && (
            <bdi>
              <SafeText text={withdrawn.reason} />
            </bdi>
          ),
        ]}
      />
    </p>
  )
}
