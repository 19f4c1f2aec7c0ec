import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExportFiles } from '../../components/exports/export-files'
import { ExportButtons } from '../../components/exports/export-buttons'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { listExportFiles } from '../../exchange/exports/export-files.server'
import { exportKinds } from '../../exchange/exports/export-kinds'
import { countWorkers } from '../../jobs/read-jobs.server'
import { useRevalidation } from '../../components/ui/use-revalidation'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('exports.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'export-data')
  return {
    kinds: exportKinds,
    files: await listExportFiles(context.db, viewer.personId),
    workers: await countWorkers(context.db),
  }
}

export default function Exports() {
  const { t } = useText()
  const { kinds, files, workers } = useLoaderData<typeof loader>()
  const open = files.some(({ state }) => state === 'waiting' || state === 'running')
  useRevalidation(open)
  return (
    <>
      <PageHead title={t('exports.title')} />
      {open && workers === 0 && <WorkerNotice />}
      {files.length > 0 && <ExportFiles files={files} />}
      <Card>
        <p className="meta">{t('exports.what')}</p>
        <ul className="edition-days">
          {kinds.map((kind) => (
            <li key={kind}>
              <div>
                <p>{t(`exports.kind.${kind}`)}</p>
                <p className="meta">{t(`exports.kind.${kind}.what`)}</p>
              </div>
              <ExportButtons kind={kind} search="" />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
