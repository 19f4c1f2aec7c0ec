import { useText } from '../../../i18n/context'
import type { Preview } from '../../../intake/bulk/bulk-preview.server'
import type { Encoding } from '../../../intake/decode/encodings'
import { Button } from '../../ui/button'
import { Disclosure } from '../../ui/disclosure'
import { Field } from '../../ui/forms/field'
import { SafeText } from '../../ui/reading/safe-text'
import { Card } from '../../ui/card'
import { fileDoubtWords } from './file-doubts'
import { PostForm } from '../../ui/forms/post-form'

const shownRows = 20

type PreviewManifestsProps = Pick<Preview, 'manifests' | 'unmatched'> & { id: string; issue?: string }

/** The manifests as they were read: their rows, what is wrong with them, and the rows that match no file. Another manifest can replace them. */
export function PreviewManifests({ id, manifests, unmatched, issue }: PreviewManifestsProps) {
  const said = useText()
  const { t } = said
  return (
    <Card title={t('preview.manifests')}>
      <div className="stack">
        {manifests.map((manifest, at) => (
          <div key={at}>
            <p>{manifestWords(manifest, said)}</p>
            <Listed lines={manifest.issues.map((one) => fileDoubtWords({ code: 'bad-cell', ...one }, said))} />
          </div>
        ))}
        {unmatched.length > 0 && (
          <div>
            <p>{t('preview.manifest.unmatched', { count: unmatched.length })}</p>
            <Listed lines={unmatched.map(({ line, file }) => t('preview.manifest.unmatched.row', { line, file }))} />
          </div>
        )}
        <Disclosure
          summary={t(manifests.length > 0 ? 'preview.manifest.replace' : 'preview.manifest.add')}
          open={issue !== undefined}
        >
          <PostForm
            action="/reports/bulk/manifest"
            encType="multipart/form-data"
            className="form"
            values={{ import: id }}
          >
            <Field
              type="file"
              name="manifest"
              required
              accept=".csv,.tsv,.txt,text/csv"
              label={t('preview.manifest.file')}
              hint={manifests.length > 0 ? t('preview.manifest.replace.hint') : t('bulk.manifest.hint')}
              error={issue}
            />
            <Button small>{t('preview.manifest.send')}</Button>
          </PostForm>
        </Disclosure>
      </div>
    </Card>
  )
}

function manifestWords(
  { name, rows, encoding, separator, order }: Preview['manifests'][number],
  { t }: ReturnType<typeof useText>,
): string {
  const words = t('preview.manifest', {
    name,
    rows,
    encoding: t(`intake.encoding.${encoding as Encoding}`),
    separator: separator === '\t' ? t('preview.separator.tab') : `“${separator}”`,
  })
  return order.decided ? words : `${words} | ${t(`preview.manifest.order.${order.order}`)}`
}

function Listed({ lines }: { lines: readonly string[] }) {
  const { t } = useText()
  if (lines.length === 0) return null
  return (
    <ul className="preview-rows">
      {lines.slice(0, shownRows).map((line, at) => (
        <li key={at}>
          <bdi>
            <SafeText text={line} />
          </bdi>
        </li>
      ))}
      {lines.length > shownRows && (
        <li className="meta">{t('preview.manifest.more', { count: lines.length - shownRows })}</li>
      )}
    </ul>
  )
}
