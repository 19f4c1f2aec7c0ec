import { UploadError } from '../decode/decode.server'

/** The most files within files: a document in a mail in an archive is at 2. */
const deepest = 4
/** The most reports and left-out parts of one file. */
const mostParts = 20_000
/** The most bytes that one file may unpack to. */
const mostUnpacked = 256 * 1024 * 1024
/** The most milliseconds that the reading of one file may take; the thread that it runs in has a limit of its own. */
const longestMs = 120_000

/** A larger table is read in pieces. */
const largestWhole = 32 * 1024 * 1024
const usualPiece = 1024 * 1024

export interface BudgetLimits {
  parts: number
  unpacked: number
  milliseconds: number
  /** The most bytes of a table that is read as a whole. */
  whole: number
  /** Of the pieces of one that is not, in bytes. */
  piece: number
}

/** What one file may cost, with everything inside it. Each method throws `UploadError` once its limit is passed. */
export class ReadBudget {
  readonly #limits: BudgetLimits
  readonly #end: number
  #depth = 0
  #parts = 0
  #unpacked = 0

  constructor(limits: Partial<BudgetLimits> = {}) {
    this.#limits = {
      parts: mostParts,
      unpacked: mostUnpacked,
      milliseconds: longestMs,
      whole: largestWhole,
      piece: usualPiece,
      ...limits,
    }
    this.#end = performance.now() + this.#limits.milliseconds
  }

  /** Counts a report or a left-out part. */
  countPart(): void {
    this.#parts += 1
    if (this.#parts > this.#limits.parts) throw new UploadError('too-many-parts')
    this.checkTime()
  }

  /** Counts bytes that were unpacked or decoded from others. */
  spend(bytes: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > this.#limits.unpacked) throw new UploadError('burst')
    this.checkTime()
  }

  /**
   * Begins a piece that is read by itself and let go, such as a mail of a folder: what it unpacks to is counted from nothing. A
   * folder may be larger than anything that one file may unpack to.
   */
  renew(): void {
    this.#unpacked = 0
    this.checkTime()
  }

  /** Whether a table of so many bytes is read as a whole. */
  readsWhole(bytes: number): boolean {
    return bytes <= this.#limits.whole
  }

  get pieceSize(): number {
    return this.#limits.piece
  }

  /** What is left for work that happens elsewhere; what it cost is to be spent here then. */
  get left(): Pick<BudgetLimits, 'unpacked' | 'milliseconds'> {
    return {
      unpacked: this.#limits.unpacked - this.#unpacked,
      milliseconds: Math.max(0, this.#end - performance.now()),
    }
  }

  checkTime(): void {
    if (performance.now() > this.#end) throw new UploadError('too-slow')
  }

  /** Goes one file deeper, and comes back when `leave` is called. */
  enter(): { leave(): void } {
    if (this.#depth >= deepest) throw new UploadError('too-deep')
    this.#depth += 1
    return { leave: () => (this.#depth -= 1) }
  }
}
