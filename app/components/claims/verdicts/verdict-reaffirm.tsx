import { useText } from '../../../i18n/context'
import type { Dossier } from '../../../review/queries/claims/read-claim.server'
import { Button } from '../../ui/button'
import { HiddenFields } from '../../ui/forms/hidden-fields'
import { PostForm } from '../../ui/forms/post-form'

/** Gives the verdict in force once more on the claim as it is now; absent where there is none or it is not stale. */
export function VerdictReaffirm({ dossier, request, seen }: { dossier: Dossier; request: string; seen: number }) {
  const { t } = useText()
  const { inForce, changes } = dossier.verdicts
  if (!inForce || inForce.decision === 'withdrawn' || changes.length === 0 || dossier.review.awaits !== '') return null
  const { decision, credibility, rationale } = inForce
  return (
    <PostForm action={`/claims/${dossier.id}/verdict`}>
      <HiddenFields
        values={{
          version: dossier.version,
          seen,
          request: `${request}:again`,
          decision,
          credibility: credibility ?? 6,
          rationale,
        }}
      />
      <Button>{t('claims.verdict.reaffirm')}</Button>
    </PostForm>
  )
}
