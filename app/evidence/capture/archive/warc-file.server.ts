import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { digestBlock, printHead, readBlock, type WarcRecord } from './warc-record.server'

/** Where a record lies in its file, and what an index says of it. */
export interface WrittenRecord {
  record: WarcRecord
  offset: number
  length: number
  digest: string
}

/** A `.warc.gz` file: each record is compressed by itself, so that a reader can begin at any of them. */
export class WarcFile {
  readonly records: WrittenRecord[] = []
  readonly #file: FileHandle
  #size = 0

  private constructor(file: FileHandle) {
    this.#file = file
  }

  static async create(path: string): Promise<WarcFile> {
    return new WarcFile(await open(path, 'wx'))
  }

  async write(record: WarcRecord): Promise<void> {
    const digests = await digestBlock(record.block, record.headBytes)
    const offset = this.#size
    await pipeline(
      Readable.from(printRecord(record, printHead(record, digests))),
      createGzip(),
      async (compressed: AsyncIterable<Buffer>) => {
        for await (const chunk of compressed) {
          await this.#file.writeFile(chunk)
          this.#size += chunk.length
        }
      },
    )
    this.records.push({ record, offset, length: this.#size - offset, digest: digests.payload ?? digests.block })
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

async function* printRecord(record: WarcRecord, head: Buffer): AsyncGenerator<Buffer> {
  yield head
  yield* readBlock(record.block)
  yield Buffer.from('\r\n\r\n')
}
