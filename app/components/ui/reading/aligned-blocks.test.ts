import { describe, expect, it } from 'vitest'
import { blocksOf } from './aligned-blocks'

type Row = [section: string | null, fold: string | null]

const placeOf = ([section, fold]: Row) => ({ section, fold })

describe('blocksOf', () => {
  it('folds neighbours for one reason and leaves the order', () => {
    const rows: Row[] = [
      ['a', 'identical'],
      ['a', 'identical'],
      ['a', 'alone'],
      ['a', null],
      ['a', null],
      ['a', 'identical'],
    ]
    const [section] = blocksOf(rows, placeOf)
    expect(section?.blocks.map((block) => [block.fold, block.rows.length])).toEqual([
      ['identical', 2],
      ['alone', 1],
      [null, 2],
      ['identical', 1],
    ])
    expect(section?.blocks.flatMap((block) => block.rows)).toEqual(rows)
  })

  it('begins anew with every section', () => {
    const rows: Row[] = [
      [null, 'identical'],
      ['a', 'identical'],
      ['a', null],
      ['b', null],
    ]
    expect(blocksOf(rows, placeOf).map(({ section, blocks }) => [section, blocks.length])).toEqual([
      [null, 1],
      ['a', 2],
      ['b', 1],
    ])
  })
})
