import { allows } from '../auth/permissions'
import type { LiveSession } from '../auth/sessions.server'
import type { Watch } from '../evidence/watching/read-watches.server'

/**
 * A watch as `viewer` may see it. Who asked for the watch over a piece of evidence would reveal whose a sealed review is, so others'
 * names are for administrators alone, like those of jobs.
 */
export function namedTo(viewer: LiveSession): (watch: Watch) => Watch {
  const all = allows(viewer.role, 'manage-jobs')
  return (watch) =>
    watch.person === null || all || watch.person.id === viewer.personId
      ? watch
      : { ...watch, person: { id: 0, name: '' } }
}
