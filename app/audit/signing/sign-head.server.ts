import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { readRows } from '../log/log-rows.server'
import { Frontier, leafHash } from '../log/merkle'

/** The log is not what it was, or not a log: nothing is signed. */
export class LogError extends Error {
  override name = 'LogError'

  constructor(
    message: string,
    /** The first entry that does not hold, where one is known. */
    readonly entry: number | null = null,
  ) {
    super(message)
  }
}

/**
 * Reads a growing log from its texts, entry by entry, and knows its root. Going
 * on from where it stopped costs only the new entries; a new reader checks all.
 */
export class LogHead {
  readonly #tree = new Frontier()
  #last: Buffer | null = null
  /** The last entry that replaced the signing key, with the keys that it names. */
  keyChange: { seq: number; old: string; next: string } | null = null

  get size(): number {
    return this.#tree.size
  }

  root(): Buffer {
    return this.#tree.root()
  }

  /**
   * Reads on, up to `size` entries where it is given, and calls `onSize` after
   * each one. Throws `LogError` where the log shrank or its chain is broken.
   */
  async advance(
    db: Kysely<DB>,
    { size, onSize }: { size?: number; onSize?: (size: number, root: () => Buffer) => void } = {},
  ): Promise<void> {
    await this.#compareLast(db)
    for await (const rows of readRows(db, { from: this.size, to: size })) {
      for (const { seq, leaf, data } of rows) {
        const hash = leafHash(data)
        const {
          seq: stated,
          previous,
          kind,
          actor,
          subjects,
        } = JSON.parse(data) as {
          seq: number
          previous: string | null
          kind: string
          actor: string
          subjects: string[]
        }
        if (seq !== this.size || stated !== seq)
          throw new LogError(`Entry ${this.size} is missing from the log.`, this.size)
        if (!hash.equals(leaf)) throw new LogError(`Entry ${seq} is not the text that was hashed.`, seq)
        if (previous !== (this.#last?.toString('hex') ?? null))
          throw new LogError(`Entry ${seq} does not follow the one before it.`, Math.max(seq - 1, 0))
        this.#tree.append(hash)
        this.#last = hash
        if (kind === 'replace-key' && actor.startsWith('operator:'))
          this.keyChange = { seq, old: named(subjects, 'old-key:'), next: named(subjects, 'new-key:') }
        onSize?.(this.size, () => this.root())
      }
    }
    if (size !== undefined && this.size < size)
      throw new LogError(`The log has ${this.size} entries, and had ${size}.`, this.size)
  }

  async #compareLast(db: Kysely<DB>): Promise<void> {
    if (!this.#last) return
    const { rows } = await sql<{ leaf: Buffer }>`select leaf from audit.entry where seq = ${this.size - 1}`.execute(db)
    if (!rows[0]?.leaf.equals(this.#last))
      throw new LogError(`Entry ${this.size - 1} is not the one that was there.`, this.size - 1)
  }
}

function named(subjects: readonly string[], prefix: string): string {
  return subjects.find((subject) => subject.startsWith(prefix))?.slice(prefix.length) ?? ''
}
