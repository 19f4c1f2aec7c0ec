import type { AppLoadContext } from '@remix-run/node'
import type { LiveSession } from '../auth/sessions.server'
import { recordLook, type Look } from '../evidence/custody/record-look.server'

/** Records that the viewer looks at a file of a snapshot, or takes it away, for a route that is about to send it. */
export function recordLookOf(
  context: AppLoadContext,
  viewer: LiveSession,
  look: Look,
  file: { snapshotId: number; fileId?: string },
): Promise<void> {
  const { db } = context
  return recordLook(
    { db, personId: viewer.personId, act: (action, work) => context.act(viewer, action, work) },
    look,
    file,
  )
}
