import { randomUUID } from 'node:crypto'
import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { claimWords } from '../../audit/history/claim-words.server'
import { allows } from '../../auth/permissions'
import { ClaimsOfSnapshot } from '../../components/evidence/claims-of-snapshot'
import { CitationList } from '../../components/evidence/citation-list'
import { CustodyList } from '../../components/evidence/custody-list'
import { FileList } from '../../components/evidence/file-list'
import { PicturesElsewhere } from '../../components/evidence/pictures-elsewhere'
import { QuoteCard } from '../../components/evidence/quote-in-place'
import { SnapshotFacts } from '../../components/evidence/snapshot-facts'
import { SnapshotUses } from '../../components/evidence/snapshot-uses'
import { SnapshotViewer } from '../../components/evidence/snapshot-viewer'
import { Button } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { useRevalidation } from '../../components/ui/use-revalidation'
import { readSnapshotCitations } from '../../evidence/snapshots/read-citations.server'
import {
  readClaimsOfSnapshot,
  readCustody,
  readLastCheck,
  readSnapshot,
  type Snapshot,
} from '../../evidence/snapshots/read-snapshot.server'
import { viewKind } from '../../evidence/view/choose-view'
import { readLikenesses } from '../../review/lookups/evidence/read-likenesses.server'
import { useText } from '../../i18n/context'
import { isOpen } from '../../jobs/open-states'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { readSnapshotView } from '../../server/snapshot-view'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.snapshot', params.snapshot, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const id = numberParam(params.snapshot)
  const snapshot = await readSnapshot(context.db, id)
  if (!snapshot) throw notFound()
  const citations = await readSnapshotCitations(context.db, id)
  const claims = await readClaimsOfSnapshot(context.db, id)
  const elsewhere = await readLikenesses(context.db, likened(snapshot), [id])
  const named = [...claims, ...elsewhere.flatMap(({ claim }) => claim ?? [])]
  return {
    snapshot,
    view: await readSnapshotView(context, viewer, request, snapshot, citations),
    citations,
    place: await quoteInPlace(context, snapshot),
    claims,
    elsewhere,
    words: await claimWords(context.db, [...new Set(named)]),
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

/** The pictures that may be elsewhere too. */
function likened({ files }: Snapshot): string[] {
  return files.flatMap(({ sha256, role, mediaType }) =>
    (role === 'original' || role === 'media') && viewKind(mediaType) === 'picture' ? [sha256] : [],
  )
}

/** Where the quoted words stand in the text of a capture. */
async function quoteInPlace(context: AppLoadContext, { contains, quote, files }: Snapshot) {
  const text = files.find(({ role }) => role === 'text')
  if (!contains || !text) return null
  const { filesDirectory: directory } = context.services
  return inThread(context, 'read-quote-in-place', { directory, sha256: text.sha256, quote })
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function SnapshotPage() {
  const { t, id, dateTime } = useText()
  const page = useLoaderData<typeof loader>()
  const { snapshot, view } = page
  const recognising = view?.recognition ? isOpen(view.recognition.state) : false
  useRevalidation(recognising || (view?.withoutWorker ?? false))
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
          <Viewed page={page} />
          <SnapshotUses {...page} snapshotId={snapshot.id} claim={page.claims[0]} />
          <CitationsAndCustody page={page} />
        </div>
        <div className="cards">
          <FactsAndFiles page={page} />
          <ClaimsOfSnapshot claims={page.claims} words={page.words} />
        </div>
      </div>
      <p className="print-only meta">{t('claims.printed', { time: dateTime(page.now) })}</p>
    </>
  )
}

/** The quoted words where they stand, and the page, picture, film or document itself. */
function Viewed({ page: { snapshot, view, citations, claims, place, mayCite } }: { page: Page }) {
  const { t } = useText()
  return (
    <>
      {place && <QuoteCard place={place} />}
      {view && (
        <Card title={t('evidence.viewer')} className="screen-only">
          <SnapshotViewer
            snapshotId={snapshot.id}
            view={view}
            citations={citations}
            mayCite={mayCite}
            claim={view.cited?.claim ?? claims[0]}
          />
        </Card>
      )}
    </>
  )
}

function CitationsAndCustody({ page }: { page: Page }) {
  const { t } = useText()
  const { snapshot, view, citations, words } = page
  return (
    <>
      {citations.length > 0 && (
        <Card title={t('evidence.cited')}>
          <CitationList citations={citations} shown={view?.cited?.evidence} snapshotId={snapshot.id} words={words} />
        </Card>
      )}
      <Card title={t('evidence.custody')}>
        <CustodyList
          entries={page.custody}
          check={page.check}
          snapshotId={snapshot.id}
          request={page.mayTake ? page.request : undefined}
        />
      </Card>
    </>
  )
}

function FactsAndFiles({ page: { snapshot, elsewhere, words, mayTake, mayCite, request } }: { page: Page }) {
  const { t } = useText()
  const ownRequest = mayCite ? request : undefined
  return (
    <>
      <Card title={t('evidence.facts')}>
        <SnapshotFacts snapshot={snapshot} />
      </Card>
      <Card title={t('evidence.files')}>
        <FileList snapshotId={snapshot.id} files={snapshot.files} mayTake={mayTake} request={ownRequest} />
      </Card>
      <PicturesElsewhere snapshotId={snapshot.id} pictures={elsewhere} words={words} request={ownRequest} />
    </>
  )
}
