export interface ExportedFile {
  name: string
  chunks: AsyncIterable<Buffer>
}

export function textFile(name: string, text: string): ExportedFile {
  return bytesFile(name, Buffer.from(text))
}

export function bytesFile(name: string, bytes: Buffer): ExportedFile {
  return { name, chunks: once(bytes) }
}

// oxlint-disable-next-line typescript/require-await
async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
