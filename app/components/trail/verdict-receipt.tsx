import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { GlossaryLink } from '../ui/glossary'
import { Hash } from '../ui/hash'
import { MetaParts } from '../ui/meta-parts'

/** What a reviewer takes along after a verdict: the number and the hash of its entry. */
export function VerdictReceipt({ seq, leaf }: { seq: number; leaf: string }) {
  const { t, id } = useText()
  return (
    <div className="receipt screen-only">
      <p className="meta">
        <MetaParts
          parts={[
            <>
              {t('trail.receipt')}: <Link to={`/trail/${seq}`}>{t('action.numbered', { id: id(seq) })}</Link>
            </>,
            <Hash value={leaf} />,
            <a href={`/trail/${seq}/receipt`} download>
              {t('trail.receipt.download')}
            </a>,
          ]}
        />
      </p>
      <p className="meta">
        {t('trail.receipt.what')} <GlossaryLink term="receipt" />
      </p>
    </div>
  )
}
