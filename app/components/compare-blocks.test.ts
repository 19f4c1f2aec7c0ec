import { describe, expect, it } from 'vitest'
import { blocksOf, type AlignedRow } from './compare-blocks'

type Row = AlignedRow<{ section: string | null }>

function row(kind: Row['kind'], section: string | null): Row {
  const passage = { section }
  return { kind, left: kind === 'only-right' ? null : passage, right: kind === 'only-left' ? null : passage }
}

describe('blocksOf', () => {
  it('folds identical neighbours and leaves the order', () => {
    const rows = [row('identical', 'a'), row('identical', 'a'), row('changed', 'a'), row('only-right', 'a'), row('identical', 'a')]
    const [section] = blocksOf(rows)
    expect(section?.blocks.map((block) => [block.folded, block.rows.length])).toEqual([[true, 2], [false, 2], [true, 1]])
    expect(section?.blocks.flatMap((block) => block.rows)).toEqual(rows)
  })

  it('begins anew with every section, and knows the one of a row that only one side has', () => {
    const sections = blocksOf([row('identical', null), row('identical', 'a'), row('only-right', 'a'), row('only-left', 'b')])
    expect(sections.map(({ section, blocks }) => [section, blocks.length])).toEqual([[null, 1], ['a', 2], ['b', 1]])
  })
})
