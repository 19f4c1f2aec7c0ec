import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { describeExports } from './describe-exports'
import { exportKinds } from './export-kinds'
import { rowSchemas } from './row-schemas'

test('every column says what it means', () => {
  for (const kind of exportKinds)
    for (const [name, column] of Object.entries<z.ZodType>(rowSchemas[kind].shape))
      expect(column.description, name).toBeTruthy()
})

// `npx vitest run -u` on this file writes the page anew.
test('docs/exports.md says what the schemas say', async () => {
  await expect(describeExports()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/exports.md'))
})
