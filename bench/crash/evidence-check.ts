import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './check'
import type { AskedEvidence, EvidenceWork } from './evidence-work'
import type { CrashServer } from './server'

/** Prints what was lost, doubled or is half there; sets the exit code where anything is. */
export async function checkEvidence(server: CrashServer, work: EvidenceWork): Promise<void> {
  await untilDone(server)
  const uploads = await server.query<{ mark: string; times: number }>(
    `select f.file_id as mark, count(*)::int as times from record.snapshot s
       join record.snapshot_file f on f.snapshot_id = s.id and f.role = 'original' where s.kind = 'file' group by 1`,
  )
  printLosses('uploads', work.uploads, uploads)
  const captures = await server.query<{ mark: string; times: number }>(
    `select address as mark, count(*) filter (where failure is null and contains)::int as times from record.snapshot
      where kind = 'plain' group by 1`,
  )
  printLosses('captures', work.captures, captures)
  process.stdout.write(`requests sent again after no answer: ${work.sentAgain}\n`)
  const [halves] = await server.query<{ count: number }>(
    `select count(*)::int as count from record.snapshot s
      where failure is null and not exists (select 1 from record.snapshot_file f where f.snapshot_id = s.id)`,
  )
  say(`snapshots without files: ${halves?.count ?? 0}`, halves?.count === 0)
  const incoming = readdirSync(join(server.data, 'files', 'incoming')).length
  process.stdout.write(`parts of files that broke off, which the daily sweep removes: ${incoming}\n`)
  for (const command of [
    ['evidence', 'check'],
    ['audit', 'verify'],
    ['audit', 'replay'],
  ]) {
    const { code, output } = await server.command(command).ended
    say(`${command.join(' ')}: ${output.trim().split('\n').at(-1) ?? ''}`, code === 0)
  }
}

function printLosses(
  what: string,
  asked: readonly AskedEvidence[],
  found: readonly { mark: string; times: number }[],
): void {
  const times = new Map(found.map(({ mark, times: count }) => [mark, count]))
  const acknowledged = asked.filter((one) => one.acknowledged)
  const lost = acknowledged.filter(({ mark }) => (times.get(mark) ?? 0) === 0).length
  const doubled = [...times.values()].filter((count) => count > 1).length
  say(`${what}: ${acknowledged.length} acknowledged, lost ${lost}, doubled ${doubled}`, lost + doubled === 0)
}

async function untilDone(server: CrashServer): Promise<void> {
  const deadline = Date.now() + 180_000
  for (;;) {
    const open = await server
      .query(`select 1 from working.job where state in ('waiting', 'running', 'retrying')`)
      .catch(() => [null])
    if (open.length === 0) return
    if (Date.now() > deadline) throw new Error(`${open.length} jobs have not ended after three minutes`)
    await wait(200)
  }
}
