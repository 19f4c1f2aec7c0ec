import { expect, test } from 'vitest'
import { randomFrom, readSpoilt, spoil } from './fuzz-for-tests'
import { packedSpoiler } from './fuzz-packed-for-tests'
import { soundFiles } from './sound-files-for-tests'

// npm run bench -- fuzz does many more.
const runs = process.env.THOROUGH === '1' ? 1_000 : 12

test.each(Object.entries(soundFiles))('a spoilt file is read or refused, never a fault: %s', async (_, sound) => {
  const random = randomFrom(7)
  const spoilPacked = await packedSpoiler(sound.bytes())
  for (let run = 0; run < runs; run += 1) {
    const spoilt = spoilPacked && run % 2 === 1 ? spoilPacked(random) : spoil(sound.bytes(), random)
    await expect(readSpoilt(sound.name, spoilt)).resolves.toBeUndefined()
  }
})
