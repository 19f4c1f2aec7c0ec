import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import type { Settings } from '../../db/settings'
import { captureLimits } from '../evidence/capture/limits'
import { openGuard } from '../evidence/capture/network/guard.server'
import { findBrowser } from '../evidence/capture/render/find-browser.server'
import type { TimeStampAuthority } from '../evidence/snapshots/time-stamp-snapshot.server'
import { bulkImportJob } from '../jobs/bulk-import-job.server'
import { captureJob } from '../jobs/capture-job.server'
import { copyJob } from '../jobs/copy-job.server'
import { exportJob } from '../jobs/export-job.server'
import { fixityJob } from '../jobs/fixity-job.server'
import { recogniseJob } from '../jobs/recognise-job.server'
import { rereadJob } from '../jobs/reread-job.server'
import { timeStampJob } from '../jobs/time-stamp-job.server'
import { visitJob } from '../jobs/visit-job.server'
import { webHookJob } from '../jobs/web-hook-job.server'
import type { JobHandlers } from '../jobs/queue/run-jobs.server'
import { listeningAddress } from '../server/own-address'
import type { ThreadPool } from '../threads/thread-pool.server'
import { reportEvent } from './server-events'

/** What a worker of this installation does for each kind of job; long computing is done in `threads`. */
export async function jobHandlers(settings: Settings, owner: Kysely<DB>, threads: ThreadPool): Promise<JobHandlers> {
  const { captureAllow, filesDirectory, timeZone } = settings
  const executable = await findBrowser()
  if (executable === null)
    reportEvent(
      'warn',
      'No Chromium was found: pages are captured as sent, not as they look. Install Chromium for that.',
    )
  const guard = openGuard(captureAllow)
  const capturing = { guard, limits: captureLimits, filesDirectory, executable }
  return {
    capture: captureJob(capturing),
    visit: visitJob({ ...capturing, owner }),
    fixity: fixityJob({
      owner,
      filesDirectory,
      onDifference: ({ sha256, found }) =>
        reportEvent('error', `A kept file ${found === null ? 'is missing' : 'is not what it was'}: ${sha256}`),
    }),
    'time-stamp': timeStampJob({ owner, filesDirectory, authority: authorityOf(settings) }),
    export: exportJob({ filesDirectory }),
    'web-hook': webHookJob({ owner, guard, origin: settings.origin ?? listeningAddress(settings.host, settings.port) }),
    'bulk-import': bulkImportJob({ threads, timeZone }),
    recognise: recogniseJob({ threads, timeZone, filesDirectory }),
    reread: rereadJob({ threads }),
    copy: copyJob({ threads, filesDirectory }),
  }
}

function authorityOf({ timeStamp, captureAllow }: Settings): TimeStampAuthority | null {
  if (timeStamp === undefined) return null
  const { hostname, port, protocol } = new URL(timeStamp)
  const host = `${hostname.replace(/^\[(.*)\]$/, '$1')}:${port || (protocol === 'https:' ? '443' : '80')}`
  return { address: timeStamp, allowPrivate: captureAllow.includes(host) }
}
