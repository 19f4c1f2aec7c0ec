import type { LiveSession } from '../auth/sessions.server'
import type { Watch } from '../evidence/watching/read-watches.server'
import type { Job } from '../jobs/read-jobs.server'

/**
 * A watch as `viewer` may see it. Who asked for the watch over a piece of evidence would reveal whose a sealed review is (decision 25),
 * so each sees only whether it is their own: administrators too. The trail names them once no seal covers its entry.
 */
export function watchNamedTo(viewer: LiveSession): (watch: Watch) => Watch {
  return (watch) =>
    watch.person === null || watch.person.id === viewer.personId ? watch : { ...watch, person: { id: 0, name: '' } }
}

/** What these do concerns no claim: who asked for them tells of no review. */
const namedKinds: readonly Job['kind'][] = ['bulk-import', 'fixity', 'reread']

/** A job as `viewer` may see it: who asked for what concerns evidence is as sealed as who asked for a watch. */
export function jobNamedTo(viewer: LiveSession): (job: Job) => Job {
  return (job) =>
    job.personId === null || job.personId === viewer.personId || namedKinds.includes(job.kind)
      ? job
      : { ...job, personId: 0, person: '' }
}
