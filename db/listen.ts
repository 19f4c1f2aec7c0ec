import pg from 'pg'

export interface Listening {
  close(): Promise<void>
}

interface Ears {
  onNotice(payload: string): void
  /** The connection was lost and is back: notifications sent meanwhile were missed. */
  onReturn(): void
}

const firstWait = 200
const longestWait = 2_000

/** Listens on a channel of PostgreSQL, with one connection that is opened again whenever it breaks; `url` is asked each time. */
export function listen(url: () => string, channel: string, { onNotice, onReturn }: Ears): Listening {
  let closed = false
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined

  async function connect(wait: number, again: boolean): Promise<void> {
    const own = new pg.Client({
      connectionString: url(),
      application_name: 'muqabala listener',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    let lost = false
    const lose = () => {
      if (lost || closed) return
      lost = true
      own.end().catch(() => undefined)
      retry = setTimeout(() => void connect(Math.min(wait * 2, longestWait), true), wait)
    }
    own.on('error', lose)
    own.on('end', lose)
    own.on('notification', ({ payload }) => onNotice(payload ?? ''))
    client = own
    try {
      await own.connect()
      await own.query(`listen ${own.escapeIdentifier(channel)}`)
      wait = firstWait
      if (again) onReturn()
    } catch {
      lose()
    }
  }

  void connect(firstWait, false)
  return {
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
