import { Form } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Field } from '../ui/forms/field'

/** Looks for a passage of any report to link as evidence. */
export function EvidenceSearch({ claimId, query }: { claimId: number; query?: string }) {
  const { t } = useText()
  return (
    <Form
      action={`/claims/${claimId}/evidence`}
      className="filter"
      role="search"
      aria-label={t('claims.evidence.find')}
    >
      <Field type="search" dir="auto" name="q" label={t('claims.evidence.find.label')} defaultValue={query} />
      <Button>{t('claims.evidence.find.submit')}</Button>
    </Form>
  )
}
