import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { makeSigningKey } from '../../app/audit/signing/note-key'
import { signLog } from '../../app/audit/signing/sign.server'
import { writeKeyFiles } from '../../app/audit/signing/sign-key-file.server'
import type { Connection } from '../../db/connection'
import type { DB } from '../../db/schema'

interface LongLog {
  owner: Connection
  ownerUrl: string
  directory: string
  entries: number
}

/** Fills the trail up to so many entries, and measures what signing, exporting and checking them takes. */
export async function measureLongLog({ owner, ownerUrl, directory, entries }: LongLog): Promise<void> {
  const filling = performance.now()
  await fill(owner.db, entries)
  process.stdout.write(`${entries} entries made in ${seconds(filling)} s\n`)
  const key = join(directory, 'audit.key')
  writeKeyFiles(key, makeSigningKey('bench.example/audit'))
  const signing = performance.now()
  await signLog(owner.db, key)
  process.stdout.write(`signed, the whole log read, in ${seconds(signing)} s\n`)
  const target = join(directory, 'export')
  await measured(
    'exported',
    [join(import.meta.dirname, '..', '..', 'app', 'cli', 'bin.mjs'), 'audit', 'export', target],
    { DATABASE_URL: ownerUrl },
  )
  const megabytes = ['entries.jsonl', 'bodies.jsonl'].map((name) => Math.round(statSync(join(target, name)).size / 1e6))
  process.stdout.write(`entries.jsonl ${megabytes[0]} MB, bodies.jsonl ${megabytes[1]} MB\n`)
  const publicKey = readFileSync(`${key}.pub`, 'utf8').trim()
  await measured('checked by verify.mjs', [join(target, 'verify.mjs'), target, '--key', publicKey])
  await measured('checked by verify.py', [join(target, 'verify.py'), target, '--key', publicKey], {}, 'python3')
  await measured(
    'checked in the database',
    [join(import.meta.dirname, '..', '..', 'app', 'cli', 'bin.mjs'), 'audit', 'verify', '--key', publicKey],
    { DATABASE_URL: ownerUrl },
  )
}

/** Entries as `audit.append` makes them, without the record: only the trail is measured. */
async function fill(db: Kysely<DB>, entries: number): Promise<void> {
  await sql`create schema if not exists bench`.execute(db)
  await sql`
    create or replace procedure bench.fill(p_to bigint) language plpgsql as $$
    declare
      head_seq bigint; head_leaf bytea; new_payload text; new_salt bytea; new_data text;
    begin
      select seq, leaf into head_seq, head_leaf from audit.entry order by seq desc limit 1;
      while head_seq + 1 < p_to loop
        head_seq := head_seq + 1;
        new_salt := sha256(uuid_send(gen_random_uuid()));
        new_payload := '{"reason":"","changes":[{"op": "insert", "key": ' || head_seq || ', "after": {"id": ' || head_seq || ', "kind": "note", "note": "what was seen at the crossing, by two people", "quote": "", "stance": "context", "address": null, "claim_id": ' || head_seq % 5000 || ', "person_id": 1, "withdrawn": false, "created_at": "2031-03-01T10:00:00.123456+00:00", "passage_id": null, "supersedes": null}, "table": "evidence"}]}';
        new_data := json_build_object('v', 1, 'seq', head_seq, 'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'actor', 'person:1', 'session', '0123456789abcdef',
          'request', gen_random_uuid(), 'kind', 'add-evidence', 'subjects', array['claim:' || head_seq % 5000], 'previous', encode(head_leaf, 'hex'), 'payload', encode(sha256(new_salt || convert_to(new_payload, 'UTF8')), 'hex'))::text;
        head_leaf := sha256('\\x00'::bytea || convert_to(new_data, 'UTF8'));
        insert into audit.entry (seq, leaf, data) values (head_seq, head_leaf, new_data);
        insert into audit.body (seq, salt, payload) values (head_seq, new_salt, new_payload);
      end loop;
    end $$`.execute(db)
  // In steps: a statement is given a minute.
  const { rows } = await sql<{ next: string }>`select max(seq) + 1 as next from audit.entry`.execute(db)
  for (let to = Number(rows[0]?.next); to < entries;) {
    to = Math.min(to + 50_000, entries)
    await sql`call bench.fill(${to})`.execute(db)
  }
}

/** Runs a program and prints how long it took and how much memory it held at most. */
async function measured(
  what: string,
  args: string[],
  env: Record<string, string> = {},
  program = process.execPath,
): Promise<void> {
  const start = performance.now()
  const printUsage = `process.on('exit', () => { const used = process.resourceUsage(); process.stderr.write('held ' + used.maxRSS + ' worked ' + (used.userCPUTime + used.systemCPUTime) / 1e6) })`
  const wrapped =
    program === process.execPath
      ? ['--import', `data:text/javascript,${encodeURIComponent(printUsage)}`, ...args]
      : [
          '-c',
          `import resource, runpy, sys, atexit; used = lambda: resource.getrusage(resource.RUSAGE_SELF); atexit.register(lambda: sys.stderr.write(f'held {used().ru_maxrss} worked {used().ru_utime + used().ru_stime}')); sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')`,
          ...args,
        ]
  const child = spawn(program, wrapped, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${what}: ${output}${errors}`)
  const [, held, worked] = /held (\d+) worked ([\d.]+)/.exec(errors) ?? []
  process.stdout.write(
    `${what} in ${seconds(start)} s (${Number(worked).toFixed(1)} s of them computing), at most ${Math.round(Number(held) / 1024)} MB: ${output.split('\n').slice(0, 2).join(' ')}\n`,
  )
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
