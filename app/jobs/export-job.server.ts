import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { exportData } from '../exchange/exports/export-data.server'
import { exportPayload, exportsDirectory, pathOfExport } from '../exchange/exports/export-files.server'
import { checkAsker } from './check-asker.server'
import type { JobHandler } from './queue/run-jobs.server'

/** Writes an export into a file, which whoever asked downloads: that is the action, and it says how many rows there are. */
export function exportJob({ filesDirectory }: { filesDirectory: string }): JobHandler {
  return {
    async run(job) {
      await checkAsker(job, 'export-data')
      const wanted = exportPayload.parse(job.payload)
      const path = pathOfExport(filesDirectory, job.id)
      await mkdir(exportsDirectory(filesDirectory), { recursive: true })
      const output = createWriteStream(`${path}.part`, { mode: 0o600 })
      const stop = () => output.destroy(new Error('the job was stopped'))
      job.signal.addEventListener('abort', stop)
      const onRows = (rows: number) => job.reportProgress('exporting', rows)
      try {
        await exportData(job.db, { ...wanted, viewer: job.personId, onRows }, output, async (rows) => {
          const payload = JSON.stringify({ ...wanted, rows })
          await job.db.updateTable('working.job').set({ payload }).where('id', '=', job.id).execute()
        })
        await rename(`${path}.part`, path)
      } catch (error) {
        await rm(`${path}.part`, { force: true })
        throw error
      } finally {
        job.signal.removeEventListener('abort', stop)
      }
    },
    fail: () => Promise.resolve(),
  }
}
