export interface SectionBlocks<Row> {
  section: string | null
  /** Runs of rows that fold for one reason; null where they stand open. */
  blocks: { fold: string | null; rows: Row[] }[]
}

/** Rows gathered under the sections they stand in, neighbours that fold for one reason in one run. */
export function blocksOf<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => { section: string | null; fold: string | null },
): SectionBlocks<Row>[] {
  const sections: SectionBlocks<Row>[] = []
  for (const row of rows) {
    const { section, fold } = placeOf(row)
    let current = sections[sections.length - 1]
    if (current?.section !== section) sections.push((current = { section, blocks: [] }))
    const block = current.blocks[current.blocks.length - 1]
    if (block?.fold === fold) block.rows.push(row)
    else current.blocks.push({ fold, rows: [row] })
  }
  return sections
}
