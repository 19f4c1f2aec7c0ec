import { describe, expect, it } from 'vitest'
import { blocksOf } from './compare-blocks'

type Row = [section: string | null, identical: boolean]

const told = ([section, identical]: Row) => ({ section, identical })

describe('blocksOf', () => {
  it('folds identical neighbours and leaves the order', () => {
    const rows: Row[] = [['a', true], ['a', true], ['a', false], ['a', false], ['a', true]]
    const [section] = blocksOf(rows, told)
    expect(section?.blocks.map((block) => [block.folded, block.rows.length])).toEqual([[true, 2], [false, 2], [true, 1]])
    expect(section?.blocks.flatMap((block) => block.rows)).toEqual(rows)
  })

  it('begins anew with every section', () => {
    const rows: Row[] = [[null, true], ['a', true], ['a', false], ['b', false]]
    expect(blocksOf(rows, told).map(({ section, blocks }) => [section, blocks.length])).toEqual([[null, 1], ['a', 2], ['b', 1]])
  })
})
