// A PDF takes ten times as long as other files: fewer than of those.

import { expect, test } from 'vitest'
import { readSpoilt } from '../fuzz-for-tests'
import { soundFiles } from '../sound-files-for-tests'
import { spoiltFiles } from '../spoilt-files-for-tests'

test('a spoilt PDF is read or refused, never a fault', { timeout: 900_000 }, async () => {
  for await (const spoilt of spoiltFiles('pdf', 7, 100))
    await expect(readSpoilt(soundFiles.pdf.name, spoilt)).resolves.toBeUndefined()
})
