import { expect, test } from 'vitest'
import { nounName } from './noun-names'

test.each([
  ['طفلا', 'children'],
  ['أطفال', 'children'],
  ['children', 'children'],
  ['Children', 'children'],
  ['امرأتان', 'women'],
  ['وامرأتان', 'women'],
  ['صحافيين', 'journalists'],
])('%s are %s in English', (noun, name) => expect(nounName(noun)?.en).toBe(name))

test('a noun that is in no list has no name', () => expect(nounName('عصفور')).toBeNull())
