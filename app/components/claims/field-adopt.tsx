import { useNavigation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Field } from '../../review/rules/claims/claim-values'
import type { SettledField } from '../../review/lookups/claims/read-claim-fields.server'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { Button } from '../ui/button'
import { RadioCards } from '../ui/forms/choices'
import { TextArea } from '../ui/forms/field'
import { rowsOf } from './field-rows'
import { valueWords } from '../ui/field-words'
import { SafeText } from '../ui/reading/safe-text'
import { SubjectLink } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'
import { PostForm } from '../ui/forms/post-form'
import { MetaParts } from '../ui/meta-parts'

/** Which value the desk goes by and why, what no source says any more, and what arrived after the choice. */
export function AdoptedValue({ field, settled, request }: { field: Field; settled: SettledField; request?: string }) {
  const text = useText()
  const { t } = text
  const gone = !field.values.some((value) => value.key === settled.valueKey)
  const since = field.values.filter((value) => !settled.choices.includes(value.key))
  const value = (
    <strong>
      <bdi>{valueWords(field, settled.value, text)}</bdi>
    </strong>
  )
  return (
    <div className="settled stack-tight">
      <p>
        {settled.mergedClaim === null ? (
          <Message id="claims.field.adoptedValue" values={{ value }} />
        ) : (
          <Message
            id="claims.field.adoptedBefore"
            values={{ value, claim: <SubjectLink kind="claim" id={settled.mergedClaim} /> }}
          />
        )}
      </p>
      <p dir="auto" className="rationale">
        <SafeText text={settled.reason} />
      </p>
      <p className="meta">
        <MetaParts
          parts={[
            <bdi>{settled.sealed ? t('action.actor.sealed') : (settled.person ?? t('claims.person.none'))}</bdi>,
            <TimeStamp at={settled.at} />,
          ]}
        />
      </p>
      {gone && <p className="tone-amber">{t('claims.field.gone')}</p>}
      {since.length > 0 && settled.mergedClaim === null && (
        <p className="tone-amber">
          {t('claims.field.since', { values: text.list(since.map((one) => valueWords(field, one, text))) })}
        </p>
      )}
      {request && settled.mergedClaim === null && (
        <PostForm
          action={`/fields/${settled.id}/undo`}
          className="screen-only"
          values={{ request: `${request}:undofield:${settled.id}` }}
        >
          <Button small look="quiet">
            {t('claims.field.undo')}
          </Button>
        </PostForm>
      )}
    </div>
  )
}

interface AdoptValueFormProps {
  field: Field
  dossier: Dossier
  request: string
  typed?: Record<string, string>
  issues?: Record<string, string>
}

/** Picks the value that the desk goes by, with a reason; every choice says who gives it. */
export function AdoptValueForm({ field, dossier, request, typed = {}, issues = {} }: AdoptValueFormProps) {
  const text = useText()
  const { t } = text
  const busy = useNavigation().state === 'submitting'
  const rows = rowsOf(field, dossier)
  const choices = field.values.map((value) => {
    const sources = rows
      .filter((row) => row.value.key === value.key)
      .flatMap((row) => row.statedBy.map(({ passage }) => `${passage.source.name} (${passage.source.reliability})`))
    return {
      value: value.key,
      label: <bdi>{valueWords(field, value, text)}</bdi>,
      hint: <bdi>{text.list([...new Set(sources)])}</bdi>,
    }
  })
  const nth = dossier.fields.indexOf(field)
  return (
    <PostForm
      action={`/claims/${dossier.id}/fields?field=${encodeURIComponent(field.key)}`}
      className="form"
      values={{ version: dossier.version, field: field.key, request: `${request}:field:${nth}` }}
    >
      <RadioCards
        legend={t('claims.field.choose')}
        name="value"
        required
        choices={choices}
        defaultValue={typed.value}
        error={issues.value && t('claims.field.choose.missing')}
      />
      <TextArea
        name="reason"
        required
        maxLength={1000}
        label={t('claims.field.reason')}
        hint={t('claims.field.reason.hint')}
        defaultValue={typed.reason}
        error={issues.reason && t('claims.field.reason.missing')}
      />
      <p className="meta">{t('claims.field.consequence')}</p>
      <div className="form-end">
        <Button disabled={busy}>{t('claims.field.save')}</Button>
      </div>
    </PostForm>
  )
}
