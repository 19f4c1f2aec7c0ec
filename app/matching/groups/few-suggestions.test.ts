import { expect, it } from 'vitest'
import { fewSuggestions } from './few-suggestions'

const pair = (left: string, right: string, score: number, undated = true) => ({ left, right, score, undated })
const nameOf = ({ left, right }: ReturnType<typeof pair>) => `${left} ${right}`
const kept = (pairs: ReturnType<typeof pair>[]) => fewSuggestions(pairs, nameOf, 1).map(nameOf)

it('keeps the best few of either passage', () => {
  expect(kept([pair('a', 'b', 0.2), pair('a', 'c', 0.4), pair('b', 'c', 0.1)])).toEqual(['a c', 'a b'])
})

it('keeps all suggestions between dated passages', () => {
  expect(kept([pair('a', 'b', 0.9, false), pair('a', 'c', 0.8, false), pair('b', 'c', 0.7, false)])).toHaveLength(3)
})

it('does not depend on the order', () => {
  const pairs = [pair('a', 'b', 0.2), pair('a', 'c', 0.2), pair('b', 'c', 0.2), pair('c', 'd', 0.2)]
  expect(kept([...pairs].reverse())).toEqual(kept(pairs))
})
