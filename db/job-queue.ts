import pg from 'pg'

/** The last of graphile-worker's own migrations that this release ships with; a test compares it. */
export const queueRevision = 18

/**
 * Brings graphile-worker's own schema up to date; the owner's right is needed. Loads that library only where there is
 * something to do: every command passes here.
 */
export async function prepareJobQueue(ownerUrl: string): Promise<void> {
  if ((await readRevision(ownerUrl)) >= queueRevision) return
  const { runMigrations, Logger } = await import('graphile-worker')
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) })
}

async function readRevision(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: number | null }>('select max(id) as id from graphile_worker.migrations')
    return rows[0]?.id ?? 0
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return 0
    throw error
  } finally {
    await client.end()
  }
}
