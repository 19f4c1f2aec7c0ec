import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useId } from 'react'
import { ChooseFiles } from '../../components/reports/bulk/choose-files'
import { BulkList } from '../../components/reports/bulk/bulk-list'
import { Button, LinkButton } from '../../components/ui/button'
import { Field } from '../../components/ui/forms/field'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import type { Text } from '../../i18n/text'
import { receiveBulk } from '../../intake/bulk/bulk-receive.server'
import { listBulk } from '../../intake/bulk/bulk-state.server'
import { BulkError, type BulkErrorCode } from '../../intake/bulk/bulk-error'
import { largestArchive, largestBulk, mostBulkFiles, mostBulkRows } from '../../intake/limits'
import type { ManifestCause } from '../../intake/manifest/read-manifest'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { bulkReader } from '../../server/params/bulk-reader'
import { madeCookie } from '../../server/made'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('bulk.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const [past, sources] = [await listBulk(context.db, viewer.personId), await selectableSources(context.db)]
  return { past, sources, request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const { db, timeZone } = context.services
  try {
    const id = await receiveBulk(db, { personId: viewer.personId, timeZone }, request, bulkReader(context))
    const preview = `/reports/bulk/${id}`
    return redirect(preview, { headers: { 'Set-Cookie': await madeCookie(context, preview) } })
  } catch (error) {
    if (!(error instanceof BulkError)) throw error
    return data(
      { issue: error.code, manifest: error.manifest },
      { status: ['archive-too-large', 'too-many', 'too-many-reports', 'too-large'].includes(error.code) ? 413 : 400 },
    )
  }
}

export default function BulkImportsPage() {
  const said = useText()
  const { t } = said
  const { past, sources, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const list = useId()
  const errorOf = (field: 'files' | 'source' | 'manifest') =>
    answer && fieldOf(answer.issue) === field ? explain(answer, said) : undefined
  return (
    <>
      <PageHead title={t('bulk.title')} />
      <PostForm encType="multipart/form-data" className="stack measure" values={{ request }}>
        <Card>
          <div className="form">
            <ChooseFiles error={errorOf('files')} />
            <Field
              label={t('bulk.source')}
              hint={t('bulk.source.hint')}
              name="source"
              optional
              maxLength={200}
              list={list}
              error={errorOf('source')}
            />
            <datalist id={list}>
              {sources.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <Field
              label={t('bulk.manifest')}
              hint={t('bulk.manifest.hint')}
              name="manifest"
              type="file"
              optional
              accept=".csv,.tsv,.txt,text/csv"
              error={errorOf('manifest')}
            />
          </div>
        </Card>
        <div className="form-end">
          <Button look="primary" disabled={busy}>
            {busy ? t('bulk.sending') : t('bulk.start')}
          </Button>
          <LinkButton to="/reports/new" look="quiet">
            {t('frame.cancel')}
          </LinkButton>
        </div>
        <p className="meta">{t('bulk.start.effect')}</p>
      </PostForm>
      <BulkList past={past} />
    </>
  )
}

function fieldOf(issue: BulkErrorCode): 'files' | 'source' | 'manifest' {
  if (issue === 'source-character') return 'source'
  return issue === 'source' || issue === 'manifest' ? issue : 'files'
}

function explain(
  { issue, manifest }: { issue: BulkErrorCode; manifest?: { line: number; cause: ManifestCause } },
  { t }: Text,
): string {
  if (issue === 'manifest')
    return t('bulk.error.manifest', { line: manifest?.line ?? 1, cause: t(`bulk.cause.${manifest?.cause ?? 'empty'}`) })
  if (issue === 'too-many') return t('bulk.error.too-many', { files: mostBulkFiles })
  if (issue === 'too-many-reports') return t('bulk.error.too-many-reports', { reports: mostBulkRows })
  if (issue === 'too-large') return t('bulk.error.too-large', { megabytes: largestBulk / 1024 / 1024 })
  if (issue === 'archive-too-large')
    return t('bulk.error.archive-too-large', { megabytes: largestArchive / 1024 / 1024 })
  return t(`bulk.error.${issue}`)
}
