import { randomFrom, spoil } from './fuzz-for-tests'
import { packedSpoiler } from './fuzz-packed-for-tests'
import type { FormatKind } from './kinds'
import { soundFiles } from './sound-files-for-tests'

/**
 * A sound file of this format, spoilt in another way each time: by bytes, by structure, and where it packs something, every
 * second time inside that. The same seed gives the same files.
 */
export async function* spoiltFiles(kind: FormatKind, seed: number, runs: number): AsyncGenerator<Buffer> {
  const random = randomFrom(seed)
  const sound = soundFiles[kind].bytes()
  const spoilPacked = await packedSpoiler(sound)
  for (let run = 0; run < runs; run += 1)
    yield spoilPacked && run % 2 === 1 ? spoilPacked(random) : spoil(sound, random)
}
