export interface AlignedRow<Passage extends { section: string | null }> {
  kind: 'identical' | 'changed' | 'only-left' | 'only-right'
  left: Passage | null
  right: Passage | null
}

export interface SectionBlocks<Row> {
  section: string | null
  /** Runs of rows; a folded run is identical throughout. */
  blocks: { folded: boolean; rows: Row[] }[]
}

/** Rows gathered under the sections they stand in, identical neighbours folded into one run. */
export function blocksOf<Row extends AlignedRow<{ section: string | null }>>(rows: readonly Row[]): SectionBlocks<Row>[] {
  const sections: SectionBlocks<Row>[] = []
  for (const row of rows) {
    const section = (row.left ?? row.right)?.section ?? null
    const folded = row.kind === 'identical'
    let current = sections[sections.length - 1]
    if (current?.section !== section) sections.push((current = { section, blocks: [] }))
    const block = current.blocks[current.blocks.length - 1]
    if (block?.folded === folded) block.rows.push(row)
    else current.blocks.push({ folded, rows: [row] })
  }
  return sections
}
