import type { AppLoadContext } from '@remix-run/node'
import { allows } from '../auth/permissions'
import type { LiveSession } from '../auth/sessions.server'
import { assignable, readAssignments } from '../review/commands/assignments.server'
import { reserve } from '../review/commands/reservations.server'
import { readPageState } from '../review/queries/queue/page-state.server'

/**
 * Opens a page on which something is decided: reserves it for a reviewer for a while, and returns who else is there
 * and who was asked to decide. Called before the page is read, so that a change in between is shown as one.
 */
export async function openPage(context: AppLoadContext, viewer: LiveSession, at: string) {
  const { db } = context
  const [state, history, people] = await Promise.all([
    readPageState(db, at, viewer.personId),
    readAssignments(db, at, viewer.personId),
    allows(viewer.role, 'assign') ? assignable(db) : [],
    allows(viewer.role, 'judge') && reserve(context.services.db, at, viewer.personId, 'opened'),
  ])
  return { at, state: state ?? { here: [], stamp: '', claims: [] }, assignment: { subject: at, history, people } }
}
