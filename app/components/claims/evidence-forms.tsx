import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { Check } from '../ui/forms/choices'
import { Field, TextArea } from '../ui/forms/field'
import { useKeptForm } from '../ui/forms/kept-form'
import { PostForm } from '../ui/forms/post-form'
import { FileForm } from '../evidence/file-form'
import { RemarkField } from './remark-field'
import { StanceChoice } from './stance-choice'

interface EvidenceFormsProps {
  claimId: number
  request: string
  /** What was typed into a form that could not be taken, by its `kind`. */
  typed?: Record<string, string>
  issues?: Record<string, string>
}

/** Evidence that is no passage: a web address with its words, a note of the desk's own, or a file. */
export function EvidenceForms({ claimId, request, typed = {}, issues = {} }: EvidenceFormsProps) {
  const { t } = useText()
  const action = `/claims/${claimId}/evidence`
  const address = { kind: 'address', request: `${request}:address` }
  const noted = { kind: 'note', request: `${request}:note` }
  const keptAddress = useKeptForm(action, address)
  const keptNote = useKeptForm(action, noted)
  const of = (kind: string) => (typed.kind === kind ? { typed, issues } : { typed: {}, issues: {} })
  return (
    <>
      <Disclosure summary={t('claims.evidence.address.title')} open={typed.kind === 'address' || keptAddress !== null}>
        <PostForm action={action} className="form" values={address}>
          <AddressFields {...of('address')} />
        </PostForm>
      </Disclosure>
      <Disclosure summary={t('claims.evidence.note.title')} open={typed.kind === 'note' || keptNote !== null}>
        <PostForm action={action} className="form" values={noted}>
          <NoteFields {...of('note')} />
        </PostForm>
      </Disclosure>
      <Disclosure summary={t('evidence.file.title')}>
        <FileForm claimId={claimId} request={`${request}:file`} />
      </Disclosure>
    </>
  )
}

interface Typed {
  typed: Record<string, string>
  issues: Record<string, string>
}

function AddressFields({ typed, issues }: Typed) {
  const { t } = useText()
  return (
    <>
      <Field
        type="url"
        dir="ltr"
        name="address"
        required
        maxLength={2000}
        label={t('claims.evidence.address')}
        defaultValue={typed.address}
        error={issues.address && t('claims.evidence.address.bad')}
      />
      <TextArea
        reading
        name="quote"
        maxLength={5000}
        optional
        label={t('claims.evidence.quote')}
        hint={t('claims.evidence.quote.hint')}
        defaultValue={typed.quote}
        error={issues.quote && t('errors.field.tooLong', { most: 5000 })}
      />
      <RemarkField typed={typed} issues={issues} />
      <Check
        name="capture"
        value="yes"
        defaultChecked={typed.kind === undefined || typed.capture === 'yes'}
        label={t('capture.offer')}
        hint={t('capture.hint')}
      />
      <StanceChoice typed={typed} issues={issues} />
      <FormEnd />
    </>
  )
}

function NoteFields({ typed, issues }: Typed) {
  const { t } = useText()
  return (
    <>
      <TextArea
        name="note"
        required
        maxLength={2000}
        label={t('claims.evidence.note')}
        hint={t('claims.evidence.note.hint')}
        defaultValue={typed.note}
        error={issues.note && t('claims.evidence.note.missing')}
      />
      <StanceChoice typed={typed} issues={issues} />
      <FormEnd />
    </>
  )
}

function FormEnd() {
  const { t } = useText()
  return (
    <div className="form-end">
      <Button>{t('claims.evidence.add')}</Button>
    </div>
  )
}
