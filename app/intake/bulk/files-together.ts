import { bytesInput } from '../formats/reader'
import { probeOf, recogniseFormat } from '../formats/read-file.server'
import type { BulkPart } from './bulk-part.server'
import type { UploadState } from './bulk-upload-state.server'

/** Where the files of an upload are read: an archive takes long. */
export interface BulkReader {
  take(state: UploadState, parts: readonly BulkPart[]): Promise<UploadState>
  finish(state: UploadState, source: string): Promise<void>
}

/** A text of so few bytes is read sooner than it is sent to a thread. */
const smallText = 20_000

/** As many are written together. */
const mostTogether = 100

/** Hands the files of an upload on in their order: small texts many at once, others one by one, each with a time limit of its own. */
export class FilesTogether {
  #parts: BulkPart[] = []
  /** How far the upload is once all that was handed on is read. */
  #state: Promise<UploadState>

  constructor(
    private readonly reader: Pick<BulkReader, 'take'>,
    begun: UploadState,
  ) {
    this.#state = Promise.resolve(begun)
  }

  /** Throws `BulkError`. */
  async add(part: BulkPart): Promise<void> {
    const small = await isSmallText(part)
    if (!small) await this.end()
    this.#parts.push(part)
    if (!small || this.#parts.length >= mostTogether) await this.end()
  }

  /** Hands on what is left, and returns how far the upload is then. Throws `BulkError`. */
  end(): Promise<UploadState> {
    const parts = this.#parts
    this.#parts = []
    if (parts.length > 0) this.#state = this.#state.then((state) => this.reader.take(state, parts))
    return this.#state
  }
}

/** By what it holds: a document that is called a text takes its time. */
async function isSmallText({ field, name, bytes }: BulkPart): Promise<boolean> {
  if (field !== 'files' || !bytes || bytes.length > smallText) return false
  return recogniseFormat(await probeOf(bytesInput(name, bytes)))?.kind === 'text'
}
