import { UploadError } from '../decode/decode.server'
import type { Encoding } from '../decode/encodings'
import { readFile } from './read-file.server'
import { bytesInput, type FoundReport } from './reader'

/** What a file was read as: its reports, and in a line each what was left out or why it was not read. */
export async function partsOf(
  name: string,
  content: string | Uint8Array,
  options: { encoding?: Encoding; whole?: boolean } = {},
): Promise<{ reports: FoundReport[]; told: string[] }> {
  const reports: FoundReport[] = []
  const told: string[] = []
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  try {
    for await (const part of readFile(bytesInput(name, bytes), { timeZone: 'Asia/Damascus', ...options })) {
      if ('report' in part) {
        reports.push(part.report)
        const { kind, name: within, doubts } = part.report
        told.push([kind, within, ...doubts.map(({ code }) => code)].filter((word) => word !== '').join(' '))
      } else told.push(`left out ${part.leftOut.name} ${part.leftOut.issue}`.replace('  ', ' '))
    }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    told.push(`refused ${error.issue}`)
  }
  return { reports, told }
}
