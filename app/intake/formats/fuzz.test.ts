import { expect, test } from 'vitest'
import { fuzzSeeds, randomFrom, readSpoilt, spoil } from './fuzz-for-tests'

// npm run bench -- fuzz does many more.
const runs = process.env.THOROUGH === '1' ? 1_000 : 25

test.each(Object.keys(fuzzSeeds))('a spoilt file is read or refused, never a fault: %s', async (kind) => {
  const random = randomFrom(7)
  const seed = fuzzSeeds[kind]?.()
  if (!seed) throw new Error('no seed')
  for (let run = 0; run < runs; run += 1)
    await expect(readSpoilt(seed.name, spoil(seed.bytes, random))).resolves.toBeUndefined()
})
