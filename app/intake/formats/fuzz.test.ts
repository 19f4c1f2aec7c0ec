import { expect, test } from 'vitest'
import { readSpoilt } from './fuzz-for-tests'
import { formatKinds } from './kinds'
import { soundFiles } from './sound-files-for-tests'
import { spoiltFiles } from './spoilt-files-for-tests'

// PDFs take as long as all others, and have a file of their own beside this one; npm run bench -- fuzz does many more.
const kinds = formatKinds.filter((kind) => kind !== 'pdf')

test.each(kinds)('a spoilt file is read or refused, never a fault: %s', { timeout: 600_000 }, async (kind) => {
  for await (const spoilt of spoiltFiles(kind, 7, 1_000))
    await expect(readSpoilt(soundFiles[kind].name, spoilt)).resolves.toBeUndefined()
})
