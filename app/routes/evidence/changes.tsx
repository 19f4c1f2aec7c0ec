import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Card } from '../../components/ui/card'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { DiffText } from '../../components/ui/reading/diff-text'
import { versionParts } from '../../components/ui/reading/version-parts'
import { SafeText } from '../../components/ui/reading/safe-text'
import { TimeStamp } from '../../components/ui/time-stamp'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { readSnapshot } from '../../evidence/snapshots/read-snapshot.server'
import { MetaParts } from '../../components/ui/meta-parts'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('watches.compare.page', params.snapshot, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const snapshot = await readSnapshot(context.db, numberParam(params.snapshot))
  if (!snapshot) throw notFound()
  const { filesDirectory: directory } = context.services
  return {
    id: snapshot.id,
    address: snapshot.address ?? '',
    at: snapshot.endedAt,
    compared: await inThread(context, 'compare-captures', { directory, snapshotId: snapshot.id }),
  }
}

/** The text of a capture written over that of the capture of the same address before it. */
export default function CaptureChanges() {
  const { t, id } = useText()
  const page = useLoaderData<typeof loader>()
  const { compared } = page
  return (
    <>
      <PageHead
        title={t('watches.compare.title', { id: id(page.id) })}
        aside={<Link to={`/snapshots/${page.id}`}>{t('watches.snapshot', { id: id(page.id) })}</Link>}
      />
      {compared === null ? (
        <EmptyState title={t('watches.compare.none')} />
      ) : (
        <Card title={t('watches.compare.over', { later: id(page.id), earlier: id(compared.earlier.id) })}>
          <div className="stack">
            <p className="meta">
              <MetaParts
                parts={[
                  <bdi dir="ltr" className="address">
                    <SafeText text={page.address} />
                  </bdi>,
                  <Link to={`/snapshots/${compared.earlier.id}`}>
                    <TimeStamp at={compared.earlier.at} />
                  </Link>,
                  <TimeStamp at={page.at} />,
                ]}
              />
            </p>
            {compared.cut && <Notice tone="amber">{t('watches.compare.cut')}</Notice>}
            <p>{compared.same ? t('watches.compare.same') : t('watches.compare.counts', compared.counts)}</p>
            {!compared.same && <DiffText parts={versionParts(compared.pieces, true)} />}
          </div>
        </Card>
      )}
    </>
  )
}
