import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { Field, TextArea } from '../ui/forms/field'
import { ReadingText } from '../ui/reading/reading-text'
import { Card } from '../ui/card'
import { SubjectLink } from '../ui/subject-link'
import { useKeptForm } from '../ui/forms/kept-form'
import { PostForm } from '../ui/forms/post-form'

/** The claim in the desk's words, or as its oldest passage has it, with the wordings of claims merged into it. */
export function ClaimWording({ dossier, request }: { dossier: Dossier; request?: string }) {
  const { t } = useText()
  const kept = useKeptForm(`/claims/${dossier.id}/wording`)
  const oldest = dossier.passages[0] ?? dossier.lost[0]
  return (
    <Card title={t('claims.wording')}>
      <div className="stack-tight">
        {dossier.wording === null ? (
          <>
            {oldest && (
              <ReadingText lang={oldest.report.language} className="soft">
                {oldest.quote ?? ''}
              </ReadingText>
            )}
            <p className="meta">{t('claims.wording.none')}</p>
          </>
        ) : (
          <ReadingText size="large">{dossier.wording}</ReadingText>
        )}
        {dossier.merged.map(
          ({ id, wording }) =>
            wording !== null && (
              <div key={id}>
                <p className="meta">
                  <Message id="claims.wording.ofMerged" values={{ claim: <SubjectLink kind="claim" id={id} /> }} />
                </p>
                <ReadingText size="small">{wording}</ReadingText>
              </div>
            ),
        )}
        {request && (
          <Disclosure
            key={dossier.version}
            open={kept !== null}
            summary={t(dossier.wording === null ? 'claims.wording.write' : 'claims.wording.edit')}
          >
            <WordingForm
              claimId={dossier.id}
              version={dossier.version}
              wording={dossier.wording ?? ''}
              request={`${request}:wording`}
            />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

interface WordingFormProps {
  claimId: number
  version: number
  wording: string
  reason?: string
  request: string
  issues?: Record<string, string>
}

export function WordingForm({ claimId, version, wording, reason, request, issues = {} }: WordingFormProps) {
  const { t } = useText()
  return (
    <PostForm action={`/claims/${claimId}/wording`} className="form" values={{ version, request }}>
      <TextArea
        reading
        name="wording"
        maxLength={1000}
        label={t('claims.wording.field')}
        hint={t('claims.wording.hint')}
        defaultValue={wording}
        error={issues.wording && t('errors.field.tooLong', { most: 1000 })}
      />
      <Field
        name="reason"
        maxLength={500}
        optional
        label={t('claims.wording.why')}
        defaultValue={reason}
        error={issues.reason && t('errors.field.tooLong', { most: 500 })}
      />
      <div className="form-end">
        <Button>{t('claims.wording.save')}</Button>
      </div>
    </PostForm>
  )
}
