import { urlencoded, type Body } from './hostile-bodies'
import type { Session } from './session'

/** Requests at one moment. */
const atOnce = 6

interface HostileRequest {
  method: string
  address: string
  content?: Body | undefined
  as: Session | undefined
  /** In place of those of a page of the server itself. */
  headers?: Record<string, string>
}

/** Sends requests some at a time, and keeps those that were answered by an error of the server. */
export class HostileSender {
  readonly failures: string[] = []
  sent = 0
  readonly #waiting: HostileRequest[] = []

  constructor(
    private readonly server: string,
    private readonly logInAgain: () => Promise<Session>,
    private session: Session,
  ) {}

  get(address: string, as?: Session): void {
    this.#waiting.push({ method: 'GET', address, as })
  }

  send(method: string, address: string, content?: Body, as?: Session): void {
    this.#waiting.push({ method, address, content, as })
  }

  /** Each cookie that the server reads, with a value that it did not give. */
  cookies(value: string): void {
    for (const name of ['session', 'preferences', 'flash', 'device', 'device-0123456789ab'])
      for (const address of ['/settings', '/login', '/_root.data'])
        this.get(address, { address: '', cookie: `${this.session.cookie}; ${name}=${value}` })
  }

  /** A read and a write with headers that no browser sends, or that a proxy has changed. */
  headers(headers: Record<string, string>): void {
    const content = { type: urlencoded, body: 'digits=latn' }
    this.#waiting.push({ method: 'GET', address: '/settings', as: undefined, headers })
    this.#waiting.push({ method: 'POST', address: '/preferences', content, as: undefined, headers })
    this.#waiting.push({ method: 'POST', address: '/preferences.data', content, as: undefined, headers })
  }

  async finish(): Promise<void> {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.#ask(next)
      }),
    )
  }

  async #ask(request: HostileRequest): Promise<void> {
    this.sent += 1
    // A server may close a kept connection at the moment at which it is used again; twice in a row it would be its answer.
    const status = await this.#statusOf(request)
      .catch(() => this.#statusOf(request))
      .catch(String)
    if (Number(status) < 500) return
    const { method, address, content, as, headers } = request
    const sent = `${written(content)} ${headers ? JSON.stringify(headers) : ''}`
    this.failures.push(`${status} ${method} ${address} ${as === undefined ? '' : 'by nobody'} ${sent}`)
  }

  async #statusOf({ method, address, content, as, headers }: HostileRequest): Promise<number> {
    const type = content?.type ? { 'content-type': content.type } : undefined
    const answer = await fetch(`${this.server}${address}`, {
      method,
      headers: {
        origin: this.server,
        'sec-fetch-site': 'same-origin',
        // Nothing is to be learnt from packing thousands of answers.
        'accept-encoding': 'identity',
        cookie: as?.cookie ?? this.session.cookie,
        ...type,
        ...headers,
      },
      redirect: 'manual',
      ...(content && { body: content.body }),
    })
    await answer.arrayBuffer()
    const to = answer.headers.get('location') ?? ''
    if (!as && (to.startsWith('/login') || to.startsWith('/password'))) this.session = await this.logInAgain()
    return answer.status
  }
}

function written(content: Body | undefined): string {
  return content ? `${content.type} ${JSON.stringify(content.body.toString().slice(0, 300))}` : ''
}
