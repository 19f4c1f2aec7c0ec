import { importFile } from '../../app/intake/bulk/import-file.server'
import type { Bulletin } from '../generate/bulletins'
import { asFile, type Archive } from './archive'
import { percentile, timed } from '../timings'

const lines = 100
/** The first ten mostly measure how the code that reads here is compiled, which the archive's texts were read by threads without. */
const rounds = 30

/** Stores bulletins of a hundred passages one by one, each in an action of its own with its matching. */
export async function measureBulletin(archive: Archive, print: (line: string) => void): Promise<void> {
  const times: number[] = []
  let passages = 0
  let overlaps = 0
  for (let round = 0; round < rounds; round += 1) {
    const { text, first } = hundredLines(archive)
    const file = await asFile(`hundred ${round}.txt`, text, first).load()
    const { took, result } = await timed(() => importFile(archive.connection.db, { operator: 'bench' }, file, 'UTC'))
    if (result.outcome !== 'imported') throw new Error('a bulletin was stored already')
    times.push(took)
    passages += result.passages
    overlaps += result.overlaps
  }
  print(
    `a bulletin of ${(passages / rounds).toFixed(0)} passages stored, matched and suggested: p50 ${percentile(times, 0.5).toFixed(0)} ms, slowest of ${rounds} ${Math.max(...times).toFixed(0)} ms, ${(overlaps / rounds).toFixed(1)} overlaps each`,
  )
}

/** A hundred assertions of the next bulletins as one, with their headings. */
function hundredLines(archive: Archive): { text: string; first: Bulletin } {
  const first = archive.next().bulletin
  let text = first.text
  for (let have = first.lines.length; have < lines;) {
    const { bulletin } = archive.next()
    const last = bulletin.lines[Math.min(bulletin.lines.length, lines - have) - 1]
    text += bulletin.text.slice(0, last ? last.end + 2 : 0)
    have += bulletin.lines.length
  }
  return { text, first }
}
