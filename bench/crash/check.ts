import { createHash } from 'node:crypto'
import type { Deciders } from './deciders'
import type { CrashServer } from './server'
import type { Imports } from './imports'

/** Prints what was lost or doubled and whether the trail holds; sets the exit code where anything is not as it must be. */
export async function checkAfterwards(server: CrashServer, deciders: Deciders, imports: Imports): Promise<void> {
  const found = await server.query<{ note: string; times: number }>(
    `select note, count(*)::int as times from record.judgement where note like 'crash %' group by note`,
  )
  const times = new Map(found.map((row) => [row.note, row.times]))
  const acknowledged = deciders.asked.filter((asked) => asked.acknowledged)
  const lost = acknowledged.filter(({ mark }) => !times.has(mark)).length
  const doubled = [...times.values()].filter((count) => count > 1).length
  const unanswered = deciders.asked.filter((asked) => !asked.acknowledged && times.has(asked.mark)).length
  say(
    `decisions: ${acknowledged.length} acknowledged (${acknowledged.filter(({ repeated }) => repeated).length} of them sent again), lost ${lost}, doubled ${doubled}; ${unanswered} recorded without an answer`,
    lost + doubled === 0,
  )
  await checkImports(server, imports)
  for (const command of [
    ['audit', 'verify'],
    ['audit', 'replay'],
  ]) {
    const { code, output } = await server.command(command).ended
    say(`${command.join(' ')}: ${output.trim().split('\n').at(-1) ?? ''}`, code === 0)
  }
  const { output } = await server.command(['doctor']).ended
  say(
    `doctor: ${
      output
        .split('\n')
        .filter((line) => line.startsWith('FAIL'))
        .join(' ') || 'nothing fails'
    }`,
    !output.includes('FAIL'),
  )
}

async function checkImports(server: CrashServer, imports: Imports): Promise<void> {
  const rows = await server.query<{ sha256: string; times: number; passages: number; bare: number }>(`
    select r.text_sha256 as sha256, count(distinct r.id)::int as times, count(p.id)::int as passages, count(p.id) filter (where f.passage_id is null or s.claim_id is null)::int as bare
      from record.report r left join record.passage p on p.report_id = r.id
      left join derived.passage_facts f on f.passage_id = p.id left join derived.claim_state s on s.claim_id = p.claim_id group by 1`)
  const stored = new Map(rows.map((row) => [row.sha256, row]))
  const missing = imports.texts.filter((text) => !stored.has(createHash('sha256').update(text).digest('hex'))).length
  const doubled = rows.filter((row) => row.times > 1).length
  const halfway = rows.filter((row) => row.passages === 0 || row.bare > 0).length
  say(
    `imports: ${imports.texts.length} files in all, begun again ${imports.resumed} times; missing ${missing}, doubled ${doubled}, without passages, facts or states ${halfway}`,
    missing + doubled + halfway === 0,
  )
  for (const line of imports.said) process.stdout.write(`an import that was not killed itself said: ${line}\n`)
}

export function say(line: string, holds: boolean): void {
  process.stdout.write(`${holds ? 'holds ' : 'BROKEN'}  ${line}\n`)
  if (!holds) process.exitCode = 1
}
