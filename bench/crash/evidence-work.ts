import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CrashServer } from './server'

/** An upload or a capture that was asked for, however often it was sent. */
export interface AskedEvidence {
  /** Of an upload: the hash of its bytes. Of a capture: the address. */
  mark: string
  acknowledged: boolean
}

const uploadBytes = 3 * 1024 * 1024

/** People who upload files and have addresses captured, and send a request again, under its number, when no answer comes. */
export class EvidenceWork {
  readonly uploads: AskedEvidence[] = []
  readonly captures: AskedEvidence[] = []
  sentAgain = 0
  #acknowledged = 0
  #stopped = false
  #running: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly server: CrashServer,
    private readonly host: string,
  ) {}

  async start(directory: string): Promise<void> {
    const text = join(directory, 'notice.txt')
    writeFileSync(text, 'The market opens at eight in the old town today.\n')
    const { code, output } = await this.server.command(['import', text, '--source', 'Bench', '--yes']).ended
    if (code !== 0) throw new Error(output)
    const cookie = await this.server.logIn()
    this.#running = Promise.all([this.#upload(cookie), this.#upload(cookie), this.#capture(cookie)])
  }

  /** Resolves when another request was acknowledged, or after twenty seconds. */
  async untilMoreIsDone(): Promise<void> {
    const before = this.#acknowledged
    const deadline = Date.now() + 20_000
    while (this.#acknowledged === before && Date.now() < deadline) await wait(25)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #upload(cookie: string): Promise<void> {
    while (!this.#stopped) {
      const bytes = randomBytes(uploadBytes)
      const asked = { mark: createHash('sha256').update(bytes).digest('hex'), acknowledged: false }
      this.uploads.push(asked)
      const request = randomUUID()
      await this.#untilAnswered(asked, () => {
        const form = new FormData()
        form.set('request', request)
        form.set('stance', 'supports')
        form.set('address', '')
        form.set('note', asked.mark)
        form.set('file', new Blob([bytes]), 'film.bin')
        return this.server.send('/claims/1/files/send', form, cookie)
      })
    }
  }

  async #capture(cookie: string): Promise<void> {
    while (!this.#stopped) {
      const address = `http://${this.host}/${randomUUID()}`
      const asked = { mark: address, acknowledged: false }
      this.captures.push(asked)
      const form = { kind: 'address', stance: 'supports', address, quote: 'market opens', note: '', capture: 'yes' }
      const request = randomUUID()
      await this.#untilAnswered(asked, () => this.server.post('/claims/1/evidence', { ...form, request }, cookie))
      await wait(200)
    }
  }

  async #untilAnswered(asked: AskedEvidence, send: () => Promise<Response>): Promise<void> {
    for (let attempt = 0; attempt < 120; attempt++) {
      const answer = await send().catch(() => null)
      await answer?.arrayBuffer().catch(() => undefined)
      if (answer && (answer.status === 200 || answer.status === 302)) {
        asked.acknowledged = true
        this.#acknowledged += 1
        return
      }
      if (answer && answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status))
        throw new Error(`${asked.mark}: answered ${answer.status}`)
      this.sentAgain += 1
      await wait(250)
    }
  }
}
