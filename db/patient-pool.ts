import pg from 'pg'
import { isConnectionLost } from './connection-lost'

type Given = (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void

export interface PatientPoolOptions extends Omit<pg.PoolConfig, 'connectionString'> {
  /** Asked for each new connection: the embedded server may have moved to another port. */
  url: () => string
  /** Milliseconds for which a server that is down is awaited. */
  patience: number
}

/**
 * A pool that waits for a server that is being restarted instead of failing at once. Only the connecting is repeated:
 * no statement was sent yet, so nothing can be done twice.
 */
export class PatientPool extends pg.Pool {
  readonly #patience: number

  constructor({ url, patience, ...options }: PatientPoolOptions) {
    class ClientAtUrl extends pg.Client {
      constructor(config?: pg.ClientConfig) {
        super({ ...config, connectionString: url() })
      }
    }
    super({ ...options, Client: ClientAtUrl })
    this.#patience = patience
  }

  override connect(): Promise<pg.PoolClient>
  override connect(given: Given): void
  override connect(given?: Given): Promise<pg.PoolClient> | void {
    const connected = this.#connectPatiently()
    if (!given) return connected
    connected.then(
      (client) => given(undefined, client, (release) => client.release(release as boolean | Error | undefined)),
      (error: unknown) => given(error as Error, undefined, () => undefined),
    )
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    const deadline = Date.now() + this.#patience
    for (let pause = 50; ; pause = Math.min(pause * 2, 500)) {
      try {
        return await super.connect()
      } catch (error) {
        if (!isConnectionLost(error) || Date.now() + pause > deadline || this.ending) throw error
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
}
