import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readGazetteerFile } from '../../app/intake/places/gazetteer-file'
import type { CrashServer } from './server'
import { generateBulletins } from '../generate/bulletins'

const filesOfBatch = 12

/** Imports one directory after another by the real command, and begins the same again when it was broken off. */
export class Imports {
  /** Texts of all directories that were imported to the end. */
  readonly texts: string[] = []
  resumed = 0
  /** What the command said where it was not killed itself: once for each wording. */
  readonly said = new Set<string>()
  #child: ChildProcess | undefined
  #stopped = false
  #running: Promise<void> = Promise.resolve()
  readonly #bulletins = generateBulletins(
    readGazetteerFile(readFileSync(join(import.meta.dirname, '..', '..', 'db', 'gazetteer', 'syria.tsv'), 'utf8')),
  )

  constructor(
    private readonly server: CrashServer,
    private readonly directory: string,
  ) {}

  pid(): number | undefined {
    return this.#child?.exitCode === null ? this.#child.pid : undefined
  }

  start(): void {
    this.#running = this.#go()
  }

  /** Ends after the directory under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  /** One directory, to its end. */
  async importOne(): Promise<void> {
    const { directory, texts } = this.#writeBatch()
    for (let attempt = 1; ; attempt++) {
      const { child, ended } = this.server.command(['import', directory, '--manifest', join(directory, 'manifest.csv')])
      this.#child = child
      const { code, output } = await ended
      this.#child = undefined
      if (code === 0) break
      if (code !== null)
        this.said.add(`${code}: ${output.trim().split('\n').slice(-3).join(' / ').replace(/\d+/g, 'N').slice(0, 300)}`)
      if (attempt > 50) throw new Error(`an import did not come to its end: ${output.slice(-1000)}`)
      this.resumed += 1
      await wait(100)
    }
    this.texts.push(...texts)
  }

  async #go(): Promise<void> {
    while (!this.#stopped) await this.importOne()
  }

  #writeBatch(): { directory: string; texts: string[] } {
    const directory = join(this.directory, `batch-${this.texts.length}`)
    mkdirSync(directory)
    const rows = ['file,title,source,published_at,language']
    const texts: string[] = []
    for (let at = 0; at < filesOfBatch; at += 1) {
      const { text, source, day, number } = this.#bulletins.next().value
      const file = `${String(at).padStart(3, '0')}.txt`
      writeFileSync(join(directory, file), text)
      rows.push(`${file},Bulletin ${number},${source},${day},ar`)
      texts.push(text)
    }
    writeFileSync(join(directory, 'manifest.csv'), rows.join('\n'))
    return { directory, texts }
  }
}
