const lineFeed = 0x0a

/**
 * Passes a copied table on and reports at its end how many rows it has: one line each, since COPY escapes line ends within values. The
 * count that the database itself sends comes after the last byte, sometimes only after the stream has ended.
 */
export async function* countedRows(
  chunks: AsyncIterable<Buffer>,
  done: (rows: number) => void,
): AsyncGenerator<Buffer> {
  let rows = 0
  for await (const chunk of chunks) {
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) rows += 1
    yield chunk
  }
  done(rows)
}
