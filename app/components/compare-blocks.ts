export interface SectionBlocks<Row> {
  section: string | null
  /** Runs of rows; a folded run is identical throughout. */
  blocks: { folded: boolean; rows: Row[] }[]
}

/** Rows gathered under the sections they stand in, identical neighbours folded into one run. */
export function blocksOf<Row>(rows: readonly Row[], told: (row: Row) => { section: string | null; identical: boolean }): SectionBlocks<Row>[] {
  const sections: SectionBlocks<Row>[] = []
  for (const row of rows) {
    const { section, identical: folded } = told(row)
    let current = sections[sections.length - 1]
    if (current?.section !== section) sections.push((current = { section, blocks: [] }))
    const block = current.blocks[current.blocks.length - 1]
    if (block?.folded === folded) block.rows.push(row)
    else current.blocks.push({ folded, rows: [row] })
  }
  return sections
}
