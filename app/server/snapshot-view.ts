import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import type { LiveSession } from '../auth/sessions.server'
import type { SnapshotCitation } from '../evidence/snapshots/read-citations.server'
import type { Snapshot, SnapshotFile } from '../evidence/snapshots/read-snapshot.server'
import type { DocumentPage, TextPage } from '../evidence/text/read-page.server'
import { chooseView, hasPreview, isCovered, viewKind, type View, type ViewKind } from '../evidence/view/choose-view'
import type { MediaFacts } from '../evidence/view/media-facts.server'
import type { ArchiveView } from '../evidence/web-archive/read-web-archive.server'
import { findPreview } from '../evidence/view/wanted-previews.server'
import type { JobState } from '../../db/schema'
import { readFileRecognition } from '../jobs/ask-recognition.server'
import { isOpen } from '../jobs/open-states'
import { countWorkers } from '../jobs/read-jobs.server'
import { inThread } from './in-thread'
import { recordLookOf } from './record-look'

const number = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null)

/** What the address of a snapshot's page asks for. */
const asked = z.object({
  file: z.string().nullable().catch(null),
  page: number,
  /** A piece of evidence that cites something of it. */
  cited: number,
  show: z.string().optional(),
  full: z.string().optional(),
})

interface Recognition {
  id: number
  state: JobState
  /** It was looked for, and there is none. */
  noLetters: boolean
  /** It waits, and no worker runs that would begin it. */
  withoutWorker: boolean
}

/** The file of a snapshot that is looked at, and what of it is shown. */
export interface SnapshotView extends View<SnapshotFile> {
  /** Somebody asked for it, or always wants to see, or there is nothing to be covered. */
  shown: boolean
  /** As large as it is, where scripts do not run. */
  full: boolean
  facts: MediaFacts
  text: TextPage | null
  document: DocumentPage | null
  archive: ArchiveView | null
  /** Its preview is not there yet, and no worker runs that would make it. */
  withoutWorker: boolean
  /** The job that recognises or recognised its letters; null where it needs none, or nobody asked. */
  recognition: Recognition | null
  cited: SnapshotCitation | null
}

/** Reads what is to be shown of a snapshot's files; looking at one is on record before it is shown. Null where it has none. */
export async function readSnapshotView(
  context: AppLoadContext,
  viewer: LiveSession,
  request: Request,
  snapshot: Snapshot,
  citations: readonly SnapshotCitation[],
): Promise<SnapshotView | null> {
  const wanted = asked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const cited = citations.find(({ evidence }) => evidence === wanted.cited) ?? null
  const view = chooseView(snapshot.files, wanted.file ?? fileOf(cited, snapshot.files))
  if (!view) return null
  const { file, kind } = view
  const shown = !isCovered(kind) || (await context.preferences()).uncovered || wanted.show !== undefined
  if (kind !== 'none' && shown)
    await recordLookOf(context, viewer, 'viewed', { snapshotId: snapshot.id, fileId: file.sha256 })
  const source = { ...file, directory: context.services.filesDirectory }
  const { start = null, end = null } = cited ?? {}
  const full = wanted.full !== undefined
  const page = wanted.page ?? cited?.place.page ?? null
  return {
    ...view,
    shown,
    full,
    withoutWorker: await lacksWorker(context, view, { shown, full, page }),
    facts: await inThread(context, 'read-media-facts', source),
    text:
      kind === 'text' || kind === 'archive'
        ? await inThread(context, 'read-text-page', {
            ...source,
            page: wanted.page,
            cited: start === null || end === null ? null : { start, end },
          })
        : null,
    document:
      (kind === 'document' || kind === 'picture') && shown
        ? await inThread(context, 'read-evidence-page', { ...source, page, quote: cited?.quote ?? '' })
        : null,
    recognition: hasPreview(file.mediaType) && shown ? await readRecognition(context, file.sha256) : null,
    archive: kind === 'archive' ? await inThread(context, 'read-archive-view', source) : null,
    cited,
  }
}

/** Whether what is shown of a file waits for a worker, and there is none. */
async function lacksWorker(
  { db, services, preferences }: AppLoadContext,
  { file, kind }: View<SnapshotFile>,
  { shown, full, page }: { shown: boolean; full: boolean; page: number | null },
): Promise<boolean> {
  if (!hasPreview(file.mediaType) || (kind === 'film' && shown)) return false
  const size = !shown ? 'small' : full || kind === 'document' ? 'full' : 'large'
  const covered = size === 'small' && !(await preferences()).uncovered
  const variant = { sha256: file.sha256, page: kind === 'document' ? (page ?? 1) : 0, size, covered } as const
  return (await findPreview(services.filesDirectory, variant)) === null && (await countWorkers(db)) === 0
}

async function readRecognition({ db }: AppLoadContext, sha256: string): Promise<Recognition | null> {
  const job = await readFileRecognition(db, sha256)
  if (!job) return null
  const { id, state, error } = job
  const withoutWorker = isOpen(state) && (await countWorkers(db)) === 0
  return { id, state, noLetters: state === 'failed' && error === 'empty', withoutWorker }
}

/** The file in which a cited place is to be seen: a document rather than its text, a film for a time. */
function fileOf(cited: SnapshotCitation | null, files: readonly SnapshotFile[]): string | null {
  if (!cited) return null
  const of = (...kinds: ViewKind[]) => files.find(({ mediaType }) => kinds.includes(viewKind(mediaType)))
  const { page, fromMs, box } = cited.place
  const made = files.find(
    ({ sha256, mediaType }) => sha256 === cited.madeFrom && ['document', 'archive'].includes(viewKind(mediaType)),
  )
  const text = files.find(({ sha256 }) => sha256 === cited.text)
  const placed = page !== null ? of('document') : fromMs !== null ? of('film', 'sound') : box && of('picture')
  const file = made ?? text ?? placed
  return file ? String(file.id) : null
}
