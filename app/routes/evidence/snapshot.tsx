import { randomUUID } from 'node:crypto'
import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { claimWords } from '../../audit/history/claim-words.server'
import { allows } from '../../auth/permissions'
import { CustodyList } from '../../components/evidence/custody-list'
import { FileList } from '../../components/evidence/file-list'
import { QuoteCard } from '../../components/evidence/quote-in-place'
import { SnapshotFacts } from '../../components/evidence/snapshot-facts'
import { SnapshotViewer } from '../../components/evidence/snapshot-viewer'
import { Button, LinkButton } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { SubjectLink } from '../../components/ui/subject-link'
import { PageHead } from '../../components/ui/page-head'
import {
  readClaimsOfSnapshot,
  readCustody,
  readLastCheck,
  readSnapshot,
  type Snapshot,
} from '../../evidence/snapshots/read-snapshot.server'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { recordLookOf } from '../../server/record-look'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { chooseView } from '../../evidence/view/choose-view'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.snapshot', params.snapshot, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const id = numberParam(params.snapshot)
  const snapshot = await readSnapshot(context.db, id)
  if (!snapshot) throw notFound()
  const asked = new URL(request.url).searchParams
  const view = chooseView(snapshot.files, asked.get('file'))
  const { filesDirectory: directory } = context.services
  const shown = (await context.preferences()).uncovered || asked.has('show')
  if (view && view.kind !== 'none' && shown)
    await recordLookOf(context, viewer, 'viewed', { snapshotId: id, fileId: view.file.sha256 })
  const claims = await readClaimsOfSnapshot(context.db, id)
  return {
    snapshot,
    view,
    shown,
    full: asked.has('full'),
    facts: view
      ? await inThread(context, 'read-media-facts', {
          directory,
          sha256: view.file.sha256,
          mediaType: view.file.mediaType,
        })
      : {},
    place: await quoteInPlace(context, snapshot),
    claims,
    words: await claimWords(context.db, claims),
    custody: await readCustody(context.db, id, viewer.personId),
    check: await readLastCheck(
      context.db,
      id,
      snapshot.files.map(({ sha256 }) => sha256),
    ),
    mayTake: allows(viewer.role, 'take-evidence'),
    mayCite: allows(viewer.role, 'add-evidence'),
    mayImport: allows(viewer.role, 'import') && snapshot.failure === null && snapshot.address !== null,
    request: randomUUID(),
    now: new Date().toISOString(),
  }
}

/** Where the quoted words stand in the text of a capture. */
async function quoteInPlace(context: AppLoadContext, { contains, quote, files }: Snapshot) {
  const text = files.find(({ role }) => role === 'text')
  if (!contains || !text) return null
  const { filesDirectory: directory } = context.services
  return inThread(context, 'read-quote-in-place', { directory, sha256: text.sha256, quote })
}

export default function SnapshotPage() {
  const { t, id, dateTime } = useText()
  const page = useLoaderData<typeof loader>()
  const { snapshot, view, claims, words } = page
  return (
    <>
      <PageHead
        title={t('evidence.snapshot.one', { id: id(snapshot.id) })}
        aside={
          <Button type="button" small look="quiet" className="needs-scripts" onClick={() => window.print()}>
            {t('evidence.print')}
          </Button>
        }
      />
      <div className="with-aside">
        <div className="cards">
          {page.place && <QuoteCard place={page.place} />}
          {view && (
            <Card title={t('evidence.viewer')} className="screen-only">
              <SnapshotViewer
                snapshotId={snapshot.id}
                view={view}
                shown={page.shown}
                full={page.full}
                facts={page.facts}
              />
            </Card>
          )}
          {page.mayImport && (
            <PostForm
              className="screen-only"
              action={`/snapshots/${snapshot.id}/report`}
              values={{ request: page.request }}
            >
              <Button>{t('evidence.report')}</Button>
            </PostForm>
          )}
          {page.mayCite && (
            <p className="screen-only">
              <LinkButton to={`/snapshots/${snapshot.id}/cite${claims[0] === undefined ? '' : `?claim=${claims[0]}`}`}>
                {t('evidence.cite')}
              </LinkButton>
            </p>
          )}
          <Card title={t('evidence.custody')}>
            <CustodyList
              entries={page.custody}
              check={page.check}
              snapshotId={snapshot.id}
              request={page.mayTake ? page.request : undefined}
            />
          </Card>
        </div>
        <div className="cards">
          <Card title={t('evidence.facts')}>
            <SnapshotFacts snapshot={snapshot} />
          </Card>
          <Card title={t('evidence.files')}>
            <FileList snapshotId={snapshot.id} files={snapshot.files} mayTake={page.mayTake} />
          </Card>
          {claims.length > 0 && (
            <Card title={t('evidence.of')}>
              <ul className="plain-list">
                {claims.map((claim) => (
                  <li key={claim}>
                    <SubjectLink kind="claim" id={claim} words={words[claim]} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
      <p className="print-only meta">{t('claims.printed', { time: dateTime(page.now) })}</p>
    </>
  )
}
