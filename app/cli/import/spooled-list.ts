import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is kept in memory before it goes into the file. */
const mostInMemory = 5000

const readSize = 64 * 1024

/**
 * A list of which only the last few thousand are in memory, and the others in a temporary file as JSON, which goes with `close`:
 * an import of a million reports says of each what became of it.
 */
export class SpooledList<One> implements Iterable<One> {
  length = 0
  #recent: One[] = []
  #file: { descriptor: number; folder: string; size: number } | null = null

  push(...added: readonly One[]): void {
    for (const one of added) {
      this.#recent.push(one)
      this.length += 1
      if (this.#recent.length >= mostInMemory) this.#spool()
    }
  }

  *[Symbol.iterator](): Generator<One, undefined> {
    if (this.#file) for (const line of linesOf(this.#file)) yield JSON.parse(line) as One
    yield* this.#recent
  }

  close(): void {
    if (!this.#file) return
    closeSync(this.#file.descriptor)
    rmSync(this.#file.folder, { recursive: true, force: true })
    this.#file = null
  }

  #spool(): void {
    const file = (this.#file ??= openFile())
    const bytes = Buffer.from(this.#recent.map((one) => `${JSON.stringify(one)}\n`).join(''))
    for (let at = 0; at < bytes.length;) at += writeSync(file.descriptor, bytes, at, bytes.length - at, file.size + at)
    file.size += bytes.length
    this.#recent = []
  }
}

function openFile() {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-import-'))
  return { descriptor: openSync(join(folder, 'outcomes'), 'wx+', 0o600), folder, size: 0 }
}

function* linesOf({ descriptor, size }: { descriptor: number; size: number }): Generator<string, undefined> {
  const block = Buffer.alloc(readSize)
  let rest: Buffer[] = []
  for (let at = 0; at < size;) {
    const read = readSync(descriptor, block, 0, Math.min(readSize, size - at), at)
    if (read === 0) throw new Error('the list of outcomes is shorter than it was written')
    at += read
    let begin = 0
    for (let end = block.indexOf(0x0a); end >= 0 && end < read; end = block.indexOf(0x0a, begin)) {
      yield Buffer.concat([...rest, block.subarray(begin, end)]).toString('utf8')
      rest = []
      begin = end + 1
    }
    rest.push(Buffer.from(block.subarray(begin, read)))
  }
}
