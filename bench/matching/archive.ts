import { importFiles } from '../../app/intake/bulk/import-files.server'
import type { FileSource } from '../../app/intake/bulk/import-batches.server'
import { openThreads } from '../../app/jobs/open-threads.server'
import type { Connection } from '../../db/connection'
import type { Bulletin } from '../generate/bulletins'

/** A line that repeats an earlier one, by the files and offsets of both. */
export interface KnownOverlap {
  kind: string
  copy: Place
  original: Place
}

export interface Place {
  file: string
  start: number
  end: number
}

export interface Imported {
  bulletins: number
  passages: number
  seconds: number
}

/** Bulletins that a copy reaches back to. */
const remembered = 16

/** An archive that grows bulletin by bulletin and knows which of its lines report the same. */
export class Archive {
  readonly overlaps: KnownOverlap[] = []
  readonly #recent = new Map<number, Bulletin>()

  constructor(
    /** With an address, texts are read in threads, as the command line does. */
    readonly connection: Connection & { url?: string },
    readonly bulletins: Iterator<Bulletin>,
  ) {}

  /** Imports the next bulletins in bulk until so many lines more are given. */
  async grow(lines: number, reportProgress: (passages: number) => void): Promise<Imported> {
    const from = performance.now()
    const done: Imported = { bulletins: 0, passages: 0, seconds: 0 }
    const { db, url } = this.connection
    const threads = url === undefined ? undefined : openThreads(() => url)
    const options = { timeZone: 'UTC', threads }
    for await (const batch of importFiles(db, { operator: 'bench' }, this.#files(lines), options)) {
      for (const outcome of batch) {
        if (outcome.outcome !== 'imported') throw new Error(`${outcome.file} was not imported`)
        done.bulletins += 1
        done.passages += outcome.passages
      }
      reportProgress(done.passages)
    }
    await threads?.close()
    done.seconds = (performance.now() - from) / 1000
    return done
  }

  /** Passes over the bulletins that so many lines were imported of before. */
  skip(lines: number): void {
    for (const _file of this.#files(lines));
  }

  /** The next bulletin as a file, its known overlaps noted. */
  next(): { bulletin: Bulletin; file: FileSource } {
    const { value: bulletin } = this.bulletins.next() as IteratorResult<Bulletin, never>
    this.#recent.set(bulletin.number, bulletin)
    this.#recent.delete(bulletin.number - remembered)
    for (const { of, start, end } of bulletin.lines) {
      const original = of && this.#recent.get(of.bulletin)?.lines[of.line]
      if (of && original)
        this.overlaps.push({
          kind: of.kind,
          copy: { file: fileName(bulletin.number), start, end },
          original: { file: fileName(of.bulletin), start: original.start, end: original.end },
        })
    }
    return { bulletin, file: asFile(fileName(bulletin.number), bulletin.text, bulletin) }
  }

  *#files(lines: number): Generator<FileSource, undefined> {
    for (let given = 0; given < lines;) {
      const { bulletin, file } = this.next()
      given += bulletin.lines.length
      yield file
    }
  }
}

export function asFile(name: string, text: string, { day, source }: Pick<Bulletin, 'day' | 'source'>): FileSource {
  const row = { title: `${source} ${day}`, source, published_at: day, language: 'ar' as const }
  return { name, load: () => ({ name, bytes: Buffer.from(text), row }) }
}

function fileName(number: number): string {
  return `${number}.txt`
}
