import { expect, test } from 'vitest'
import { undoSteps, type ChainRow } from './undo-steps'

const own = (id: number, says: string | null = `row ${id}`): ChainRow => ({ id, own: true, says })
const other = (id: number, says: string | null = `row ${id}`): ChainRow => ({ id, own: false, says })

test.each<[string, ChainRow[], boolean, ReturnType<typeof undoSteps>]>([
  ['one step of one’s own goes back to nothing', [own(1)], false, { last: 1, to: null }],
  ['several go back to what held before all of them', [own(4), own(3), other(2), own(1)], false, { last: 4, to: 2 }],
  ['what somebody else replaced stays', [other(2), own(1)], false, { kept: 'replaced', last: 2 }],
  ['what was made and withdrawn within the hour is nothing to undo', [own(2, null), own(1)], false, null],
  [
    'a judgement that was withdrawn is not brought back',
    [own(2, null), other(1)],
    false,
    { kept: 'withdrawn', last: 2 },
  ],
  ['evidence that was withdrawn is', [own(2, null), other(1)], true, { last: 2, to: 1 }],
  ['what went to and fro within the hour is nothing to undo', [own(3, 'row 1'), own(2), other(1)], false, null],
  ['what began with a withdrawal ends with one', [own(3), other(2, null)], false, { last: 3, to: 2 }],
])('%s', (_, chain, mayRestore, expected) => {
  expect(undoSteps(chain, mayRestore)).toEqual(expected)
})
