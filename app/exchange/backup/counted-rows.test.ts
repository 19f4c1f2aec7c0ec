import { expect, test } from 'vitest'
import { countedRows } from './counted-rows'

test('rows are counted by their lines, wherever the stream is cut', async () => {
  let rows = -1
  const chunks = async function* () {
    for (const part of ['1\tone\n', '2\ttwo\\nlines\n3', '\tx\n']) yield await Promise.resolve(Buffer.from(part))
  }
  for await (const chunk of countedRows(chunks(), (counted) => (rows = counted)))
    expect(chunk.length).toBeGreaterThan(0)
  expect(rows).toBe(3)
})
