import { Button, LinkButton } from '../ui/button'
import { Card } from '../ui/card'
import { useClaimName } from '../ui/claim-name'
import { PostForm } from '../ui/forms/post-form'
import { useText } from '../../i18n/context'
import type { BulkConsequence } from '../../review/rules/pairs/consequences'

interface AcceptIdenticalProps {
  preview: BulkConsequence & {
    /** Words of the claims whose verdicts it touches. */
    words: Record<number, string>
    /** The pairs as the form sends them. */
    written: string
    request: string
  }
  /** How many identical pairs wait, with those beyond this step. */
  waiting: number
  /** The page without this preview. */
  cancelTo: string
}

/** What judging all identical pairs at once would do, and the button that does it. */
export function AcceptIdentical({ preview, waiting, cancelTo }: AcceptIdenticalProps) {
  const { t, list, number } = useText()
  const claimName = useClaimName(preview.words)
  const claims = (numbers: number[]) => list(numbers.map(claimName))
  return (
    <Card title={t('compareReports.accept.title')}>
      <div className="stack">
        <p>
          {t('compareReports.accept.pairs', { pairs: preview.pairs })}{' '}
          {t('compareReports.accept.claims', { now: number(preview.claims.now), then: number(preview.claims.then) })}
        </p>
        {waiting > preview.pairs && <p>{t('compareReports.accept.first', { waiting })}</p>}
        {preview.stale.length > 0 && (
          <p>{t('compare.consequence.stale', { count: preview.stale.length, claims: claims(preview.stale) })}</p>
        )}
        {preview.ended.length > 0 && (
          <p>{t('compare.consequence.ended', { count: preview.ended.length, claims: claims(preview.ended) })}</p>
        )}
        <PostForm className="row" values={{ pairs: preview.written, request: preview.request }}>
          <Button look="primary">{t('compareReports.accept.confirm')}</Button>
          <LinkButton to={cancelTo}>{t('frame.cancel')}</LinkButton>
        </PostForm>
      </div>
    </Card>
  )
}
