import { soundArchives } from './archives/sound-archives-for-tests'
import { randomFrom, spoil } from './fuzz-for-tests'
import { packedSpoiler } from './fuzz-packed-for-tests'
import { soundFiles } from './sound-files-for-tests'

const soundOnes = { ...soundFiles, ...soundArchives }

export type Spoilable = keyof typeof soundOnes

/**
 * A sound file of this format or archive of this kind, spoilt in another way each time: by bytes, by structure, and where it packs something, every
 * second time inside that. The same seed gives the same files.
 */
export async function* spoiltFiles(kind: Spoilable, seed: number, runs: number): AsyncGenerator<Buffer> {
  const random = randomFrom(seed)
  const sound = soundOnes[kind].bytes()
  const spoilPacked = await packedSpoiler(sound)
  for (let run = 0; run < runs; run += 1)
    yield spoilPacked && run % 2 === 1 ? spoilPacked(random) : spoil(sound, random)
}
