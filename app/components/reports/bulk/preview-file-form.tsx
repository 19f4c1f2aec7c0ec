import { useId } from 'react'
import { useText } from '../../../i18n/context'
import type { PreviewFile } from '../../../intake/bulk/preview-file.server'
import { longestRowText } from '../../../intake/limits'
import { encodings, type Encoding } from '../../../intake/decode/encodings'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field, Select, TextArea } from '../../ui/forms/field'
import { Suggestions } from '../../ui/forms/suggestions'

interface PreviewFileFormProps {
  file: PreviewFile
  sources: readonly string[]
  issues: Record<string, string>
  typed: Record<string, string>
}

/** What a file would be stored as, to be changed and accepted. */
export function PreviewFileForm(props: PreviewFileFormProps) {
  const { t } = useText()
  const { file } = props
  return (
    <Card title={t('preview.file.details')}>
      <div className="form">
        {file.doubts.some(({ code }) => code === 'row-without-text') && <RowTextField {...props} />}
        <DetailFields {...props} />
        {file.encoding !== null && <EncodingField {...props} encoding={file.encoding} />}
        <div className="form-end">
          <Button look="primary" name="do" value="save">
            {t('preview.file.save')}
          </Button>
          <Button look="quiet" name="do" value="leave">
            {t('preview.leave')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** The text of a table's row that came without one. */
function RowTextField({ issues, typed }: PreviewFileFormProps) {
  const { t } = useText()
  return (
    <TextArea
      name="text"
      required
      rows={6}
      maxLength={longestRowText}
      label={t('preview.file.rowText')}
      hint={t('preview.file.rowText.hint')}
      defaultValue={typed.text ?? ''}
      error={issues.text && t('preview.file.rowText.missing', { most: longestRowText })}
    />
  )
}

/** Title, source, day and language. */
function DetailFields({ file, sources, issues, typed }: PreviewFileFormProps) {
  const { t } = useText()
  const list = useId()
  const { title, source, published_at: published, language } = file.details
  return (
    <>
      <Field
        name="title"
        required
        maxLength={500}
        label={t('preview.file.title.label')}
        defaultValue={typed.title ?? title}
        error={issues.title && t('preview.file.title.missing')}
      />
      <Field
        name="source"
        required
        maxLength={200}
        list={list}
        label={t('preview.source')}
        defaultValue={typed.source ?? source}
        error={issues.source && t('preview.file.source.missing')}
      />
      <Suggestions id={list} words={sources} />
      <Field
        name="published_at"
        maxLength={40}
        optional
        label={t('preview.file.day')}
        hint={t('preview.file.day.hint')}
        defaultValue={typed.published_at ?? published}
        error={issues.published_at && t('preview.file.day.issue')}
      />
      <Select
        name="language"
        label={t('preview.file.language')}
        blank={t('preview.file.language.guess')}
        defaultValue={typed.language ?? language}
        options={(['ar', 'en'] as const).map((value) => ({ value, label: t(`frame.language.${value}`) }))}
      />
    </>
  )
}

/** In which encoding its bytes are read, and a button to read them anew. */
function EncodingField({ encoding, issues, typed }: PreviewFileFormProps & { encoding: Encoding }) {
  const { t } = useText()
  const chosen = (typed.encoding ?? encoding) as Encoding
  return (
    <>
      <Select
        name="encoding"
        label={t('intake.encoding')}
        hint={t('intake.encoding.reread.hint')}
        defaultValue={chosen}
        options={encodings.map((value) => ({ value, label: t(`intake.encoding.${value}`) }))}
        error={issues.encoding && t('intake.error.bytes', { encoding: t(`intake.encoding.${chosen}`) })}
      />
      <p>
        <Button small name="do" value="read">
          {t('intake.encoding.reread')}
        </Button>
      </p>
    </>
  )
}
