import { GuardedProcesses } from '../../../threads/guarded-processes.server'
import { isTaskFailed, isTaskStopped, type StopReason } from '../../../threads/task-errors'
import { UploadError, type UploadIssue } from '../../decode/decode.server'
import type { PdfTasks } from './pdf-worker.server'

type Input<N extends keyof PdfTasks> = Parameters<PdfTasks[N]>[0]
type Output<N extends keyof PdfTasks> = Awaited<ReturnType<PdfTasks[N]>>

const megabyte = 1024 * 1024

/** Of the process, in bytes: hundreds of pages are read in half of it, and a scan of A4 at 600 dots an inch is drawn in 650 MB. */
const mostMemory = { reading: 400 * megabyte, drawing: 704 * megabyte }
/** In milliseconds, where the caller says nothing else. */
const usualTime = 120_000

const processes = new GuardedProcesses({
  file: new URL('./pdf-worker.mjs', import.meta.url),
  heap: 256,
  mostGrowth: 128 * megabyte,
  replaceAfter: 200,
  givenUp: ({ fields }) => fields.issue === 'burst' || fields.issue === 'too-slow' || fields.issue === 'too-large',
})

/**
 * Does something with a PDF in a process of its own: whatever is in the file, it takes no more memory and time than that process
 * may have (decision 88). Throws `UploadError`.
 *
 * @example
 * await inPdfProcess('read-info', { source: '/files/a.pdf' }) // { pages: 3, title: '…' }
 */
export async function inPdfProcess<N extends keyof PdfTasks>(
  name: N,
  input: Input<N>,
  timeLimit = usualTime,
): Promise<Output<N>> {
  const memory = mostMemory[name === 'draw-picture' ? 'drawing' : 'reading']
  try {
    return (await processes.run({ name, input, mostMemory: memory, timeLimit })) as Output<N>
  } catch (error) {
    if (isTaskStopped(error))
      throw new UploadError(issues[error.reason] ?? 'damaged', undefined, undefined, { cause: error })
    if (isTaskFailed(error) && error.error.name === 'UploadError')
      throw new UploadError(error.error.fields.issue as UploadIssue, undefined, undefined, { cause: error })
    throw error
  }
}

const issues: Partial<Record<StopReason, UploadIssue>> = { memory: 'burst', time: 'too-slow' }
