import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  archiveKinds,
  isArchiveKind,
  readSpoiltArchive,
  soundArchives,
} from '../app/intake/formats/archives/sound-archives-for-tests'
import { readSpoilt } from '../app/intake/formats/fuzz-for-tests'
import { formatKinds } from '../app/intake/formats/kinds'
import { soundFiles } from '../app/intake/formats/sound-files-for-tests'
import { spoiltFiles, type Spoilable } from '../app/intake/formats/spoilt-files-for-tests'
import { PeakMemory } from './peak-memory'

const kinds: readonly Spoilable[] = [...formatKinds, ...archiveKinds]

/** A file that takes more of the processor is reported: on a busy machine the clock says nothing of a reader. */
const slowMs = 2_000
/** A reader that has not answered by then hangs. Without this timer the process would end without a word once nothing else is waited for. */
const hangMs = 60_000
/** How often a long run says how far it is. */
const progressMs = 15_000

/**
 * `npm run bench -- fuzz [--runs N] [--seed N] [KIND…]`: spoils a file of each format and an archive of each kind N times, by bytes, by structure and inside what it packs, and
 * prints what was no answer of a reader (a fault), what took over two seconds of the processor, and the most memory of this process and
 * of those that it starts for the files, as production does. Faults are kept as files.
 */
export async function run(args: string[]): Promise<void> {
  const value = (option: string, usual: number) =>
    args.includes(option) ? Number(args[args.indexOf(option) + 1]) : usual
  const [runs, seed] = [value('--runs', 1_000), value('--seed', 1)]
  const named = kinds.filter((kind) => args.includes(kind))
  for (const kind of named.length > 0 ? named : kinds) await fuzz(kind, runs, seed)
}

function read(kind: Spoilable, bytes: Buffer): Promise<void> {
  return isArchiveKind(kind)
    ? readSpoiltArchive(soundArchives[kind].name, bytes)
    : readSpoilt(soundFiles[kind].name, bytes)
}

async function fuzz(kind: Spoilable, runs: number, seed: number): Promise<void> {
  const counts = { faults: 0, slow: 0 }
  let slowest = 0
  const memory = new PeakMemory()
  const from = performance.now()
  let reportedAt = from
  let at = 0
  for await (const bytes of spoiltFiles(kind, seed, runs)) {
    if (performance.now() - reportedAt > progressMs) {
      reportedAt = performance.now()
      process.stdout.write(`  ${kind}: ${at} of ${runs}, ${counts.faults} faults, slowest ${Math.round(slowest)} ms\n`)
    }
    const begun = process.cpuUsage()
    try {
      await answered(read(kind, bytes))
    } catch (error) {
      counts.faults += 1
      const kept = join(tmpdir(), `fuzz-${kind}-${seed}-${at}`)
      writeFileSync(kept, bytes)
      process.stdout.write(`  ${kept}: ${String(error)}\n`)
    }
    const { user, system } = process.cpuUsage(begun)
    const took = (user + system) / 1000
    slowest = Math.max(slowest, took)
    if (took > slowMs) counts.slow += 1
    at += 1
  }
  memory.stop()
  process.stdout.write(
    `${kind.padEnd(13)} ${runs} runs, ${counts.faults} faults, ${counts.slow} over ${slowMs} ms, slowest ${Math.round(slowest)} ms, ${memory.told()}, ${Math.round((runs * 1000) / (performance.now() - from))} a second\n`,
  )
}

/** What a reader answers; throws where it never does. */
async function answered(reading: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const hanging = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${hangMs} ms`)), hangMs)
  })
  try {
    await Promise.race([reading, hanging])
  } finally {
    clearTimeout(timer)
  }
}
