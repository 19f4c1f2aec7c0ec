import { ZipFile } from 'yazl'

/** An archive of some files without compression, for a library that reads archives alone. */
export async function packZip(files: Iterable<readonly [name: string, bytes: Buffer]>): Promise<Buffer> {
  const packed = new ZipFile()
  for (const [name, bytes] of files) packed.addBuffer(bytes, name, { compress: false })
  packed.end()
  const chunks: Buffer[] = []
  for await (const chunk of packed.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
