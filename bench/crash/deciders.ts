import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CrashServer } from './server'

/** What became of one request to judge a pair, however often it was sent. */
interface Asked {
  /** In the judgement's note, so that it is found again in the record. */
  mark: string
  /** The desk answered that it is decided. */
  acknowledged: boolean
  /** Sent again after an answer that did not come. */
  repeated: boolean
}

/** People who judge one pair after another, and send a request again, under its number, when no answer comes. */
export class Deciders {
  readonly asked: Asked[] = []
  /** When the last request was sent that was acknowledged, and when it was. */
  last = { sent: 0, acknowledged: 0 }
  /** Milliseconds from sending to acknowledgement of the last decisions that were answered at once. */
  readonly #usual: number[] = []
  #stopped = false
  #running: Promise<unknown> = Promise.resolve()
  #pairs: { left: number; right: number }[] = []
  #tried = new Set<string>()

  constructor(private readonly server: CrashServer) {}

  async start(count: number): Promise<void> {
    const cookie = await this.server.logIn()
    this.#running = Promise.all(Array.from({ length: count }, () => this.#decide(cookie)))
  }

  /** The median wait for the last decisions that no kill delayed: what a recovery comes on top of. */
  usual(): number {
    return [...this.#usual].sort((a, b) => a - b)[Math.floor(this.#usual.length / 2)] ?? NaN
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #decide(cookie: string): Promise<void> {
    while (!this.#stopped) {
      const pair = await this.#nextPair().catch(() => undefined)
      if (!pair) {
        await wait(200)
        continue
      }
      await this.#judge(pair, cookie)
    }
  }

  async #judge({ left, right }: { left: number; right: number }, cookie: string): Promise<void> {
    const mark = `crash ${randomUUID()}`
    const form = { decision: Math.random() < 0.3 ? 'same' : 'different', note: mark, request: randomUUID() }
    const asked: Asked = { mark, acknowledged: false, repeated: false }
    this.asked.push(asked)
    for (let attempt = 0; attempt < 40; attempt++) {
      const sent = Date.now()
      const status = await this.server.post(`/overlaps/${left}/${right}`, form, cookie).then(
        async (answer) => {
          await answer.arrayBuffer()
          return answer.headers.get('location')?.startsWith('/login') ? 401 : answer.status
        },
        () => 0,
      )
      if (status === 302) {
        asked.acknowledged = true
        if (!asked.repeated) this.#usual.push(Date.now() - sent)
        if (this.#usual.length > 20) this.#usual.shift()
        if (sent > this.last.sent) this.last = { sent, acknowledged: Date.now() }
        return
      }
      if (status >= 400 && status < 500 && status !== 408 && status !== 429) return
      asked.repeated = true
      await wait(250)
    }
  }

  async #nextPair(): Promise<{ left: number; right: number } | undefined> {
    if (this.#pairs.length === 0) {
      const rows = await this.server.query<{ left: number; right: number }>(
        `select left_passage_id as left, right_passage_id as right from derived.overlap where status = 'open' order by random() limit 200`,
      )
      this.#pairs = rows.filter(({ left, right }) => !this.#tried.has(`${left} ${right}`))
    }
    const pair = this.#pairs.pop()
    if (pair) this.#tried.add(`${pair.left} ${pair.right}`)
    return pair
  }
}
