import { expect, test } from 'vitest'
import { checkArguments } from './check-arguments'

test('an argument that is no UTF-8 is refused with its place; any other is taken', () => {
  expect(() => checkArguments(['import', 'نشرة\u200f 🚨.txt', '--source', 'a\tb'])).not.toThrow()
  const bytes = Buffer.from([0x61, 0xc8, 0x2e]).toString()
  expect(() => checkArguments(['import', bytes])).toThrow(/Argument 2 .*character 2 cannot be read/)
})
