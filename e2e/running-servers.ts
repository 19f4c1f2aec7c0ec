import { startServer, type RunningServer, type Seed } from './server'

/** The installations that the tests of one process use, one after another. */
export interface RunningServers {
  /** The one of this name: the one that runs, or a new one in its place. */
  named(name: string, seed: Seed): Promise<RunningServer>
  stop(): Promise<void>
}

/** Keeps one installation running for as long as tests ask for it by the same name, and the browser beside it for all of them. */
export function runningServers(): RunningServers {
  let running: { name: string; server: RunningServer } | undefined

  async function stop(): Promise<void> {
    const last = running
    running = undefined
    await last?.server.stop()
  }

  return {
    stop,
    async named(name, seed) {
      if (running?.name !== name) {
        await stop()
        running = { name, server: await startServer(seed) }
      }
      return running.server
    },
  }
}
