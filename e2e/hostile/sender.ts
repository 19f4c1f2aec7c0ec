import type { Body } from './hostile-bodies'
import type { Session } from './session'

/** Requests at one moment. */
const atOnce = 6

interface HostileRequest {
  method: string
  address: string
  content?: Body | undefined
  as: Session | undefined
}

/** Sends requests some at a time, and keeps those that were answered by an error of the server. */
export class HostileSender {
  readonly faults: string[] = []
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
    const { method, address, content, as } = request
    this.faults.push(`${status} ${method} ${address} ${as === undefined ? '' : 'by nobody'} ${written(content)}`)
  }

  async #statusOf({ method, address, content, as }: HostileRequest): Promise<number> {
    const type = content?.type ? { 'content-type': content.type } : undefined
    const answer = await fetch(`${this.server}${address}`, {
      method,
      headers: {
        origin: this.server,
        'sec-fetch-site': 'same-origin',
        cookie: as?.cookie ?? this.session.cookie,
        ...type,
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
