import type { AppLoadContext } from '@remix-run/node'
import { allows } from '../../auth/permissions'
import type { LiveSession } from '../../auth/sessions.server'
import type { LiveNotice } from '../../review/projections/announce.server'
import { reserve, release } from '../../review/commands/reservations.server'
import { readPageState, readQueueState } from '../../review/queries/queue/page-state.server'
import type { Fill } from './event-stream'

/** How often an open page renews its reservation and checks that its reader is still logged in. */
const renewal = 20_000
/** How long to wait before a closed stream counts as having left the page: it may only be reloading. */
const grace = 1_500

const open = new Map<string, number>()

/**
 * Streams to a page who else is there and whether it is out of date, whenever that changes. The reader's reservation
 * of the page is renewed meanwhile.
 */
export function watchPage(
  context: AppLoadContext,
  viewer: LiveSession,
  at: string,
  stillIn: () => Promise<boolean>,
): Fill {
  const { db } = context.services
  const holds = at !== 'queue' && allows(viewer.role, 'judge')
  return (send, end) => {
    let concerned: number[] = []
    const read = async () => {
      const state =
        at === 'queue' ? await readQueueState(db, viewer.personId) : await readPageState(db, at, viewer.personId)
      if (state === null) end()
      else {
        concerned = 'claims' in state ? state.claims : []
        send(state)
      }
    }
    const sendState = withTransactionSlot(() => read().catch(end))
    const renew = async () => {
      if (await stillIn()) {
        if (holds) await reserve(db, at, viewer.personId, 'listening')
        sendState()
      } else end()
    }
    const concerns = (notice: LiveNotice) =>
      at === 'queue' ||
      ('at' in notice
        ? notice.at === at
        : notice.changed === null || notice.changed.some((claim) => concerned.includes(claim)))
    const unsubscribe = context.live.subscribe((notice) => {
      if (concerns(notice)) sendState()
    }, end)
    const timer = setInterval(() => void renew().catch(end), renewal)
    const key = `${at} ${viewer.personId}`
    open.set(key, (open.get(key) ?? 0) + 1)
    void renew().catch(end)
    return () => {
      clearInterval(timer)
      unsubscribe()
      open.set(key, (open.get(key) ?? 1) - 1)
      if (holds) setTimeout(leaveUnlessOpen, grace, context, key, at, viewer.personId).unref()
    }
  }
}

function leaveUnlessOpen(context: AppLoadContext, key: string, at: string, personId: number): void {
  if ((open.get(key) ?? 0) > 0) return
  open.delete(key)
  // A server that is stopping has no database connection any more; the reservation expires by itself.
  release(context.services.db, at, personId, 'opened').catch(() => undefined)
}

/** Runs `work` one at a time. Calls that arrive before it starts are answered by that one run. */
function withTransactionSlot(work: () => Promise<void>): () => void {
  let turn = Promise.resolve()
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    turn = turn.then(() => {
      waiting = false
      return work()
    })
  }
}
