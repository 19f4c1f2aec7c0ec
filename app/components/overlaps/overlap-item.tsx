import { useText } from '../../i18n/context'
import { likelihoodOf, type Reason } from '../../matching/scoring/match'
import { mirrorReason } from '../../matching/scoring/mirror-match'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { ListedPassage, type ItemPassage } from '../ui/reading/listed-passage'
import { reasonWords } from './overlap-reasons'

export interface OverlapItemProps {
  left: number
  right: number
  kind: string
  status: 'open' | 'same' | 'update' | 'conflict' | 'different' | 'unsure' | 'settled'
  score: number
  reasons: Reason[]
  /** Older first. */
  passages: [ItemPassage, ItemPassage]
  /** The first passage is the right one of the reasons. */
  turned: boolean
  /** Where it is opened. */
  to: string
}

type Kind = 'identical' | 'near-identical' | 'extends' | 'reworded' | 'other-figures' | 'adds-figure' | 'denied'

/** A suggestion in a list: what it is, both passages, and why. */
export function OverlapItem({ left, right, kind, status, score, reasons, passages, turned, to }: OverlapItemProps) {
  const { t, number, id } = useText()
  return (
    <li className="overlap">
      <div className="row row-ends">
        <div className="row">
          <Chip tone="accent">{t(`overlaps.kind.${kind as Kind}`)}</Chip>
          <span className="overlap-score">
            {t(`overlaps.likelihood.${likelihoodOf(score)}`)} <span className="unseen">{t('overlaps.score')} </span>
            {number(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
          </span>
          {status !== 'open' && <Chip>{t(`overlaps.status.${status}`)}</Chip>}
        </div>
        <LinkButton
          small
          to={to}
          data-opens=""
          aria-label={t('overlaps.open.pair', { left: id(left), right: id(right) })}
        >
          {t('overlaps.open')}
        </LinkButton>
      </div>
      <div className="overlap-pair">
        {passages.map((passage) => (
          <ListedPassage key={passage.id} passage={passage} />
        ))}
      </div>
      <ReasonLine reasons={turned ? reasons.map(mirrorReason) : reasons} quote={passages[0].quote ?? ''} />
    </li>
  )
}

function ReasonLine({ reasons, quote }: { reasons: Reason[]; quote: string }) {
  const text = useText()
  return (
    <ul className="reason-line">
      {reasons.map((reason, at) => (
        <li key={at}>
          <span className={reason.for ? 'tone-green' : 'tone-amber'}>
            <Icon name={reason.for ? 'plus' : 'minus'} />
            <span className="unseen">{text.t(reason.for ? 'compare.why.for' : 'compare.why.against')}: </span>
          </span>
          <span>{reasonWords(text, reason, quote)}</span>
        </li>
      ))}
    </ul>
  )
}
