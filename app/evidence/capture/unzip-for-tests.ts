import { promisify } from 'node:util'
import yauzl from 'yauzl'

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>((bytes, options, done) =>
  yauzl.fromBuffer(bytes, options, done),
)

/** The files of a ZIP archive by name. Throws where one is compressed: a player reads parts of them. */
export async function storedFiles(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await open(archive, { lazyEntries: true })
  const files = new Map<string, Buffer>()
  const next = () =>
    new Promise<yauzl.Entry | null>((resolve, reject) => {
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject)
      zip.readEntry()
    })
  for (let entry = await next(); entry; entry = await next()) {
    if (entry.compressionMethod !== 0) throw new Error(`${entry.fileName} is compressed`)
    const found = entry
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(found, (error, opened) => (error ? reject(error) : resolve(opened))),
    )
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    files.set(entry.fileName, Buffer.concat(chunks))
  }
  return files
}
