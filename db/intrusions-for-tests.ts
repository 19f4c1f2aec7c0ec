import { createHash, randomUUID } from 'node:crypto'

/** What somebody knows who took the web process over: a live session's token, and the name of the owner's role. */
export interface Intruder {
  token: string
  owner: string
}

export const openAction = (token: string) =>
  `select audit.begin_as_session('${token}', 'add-source', '', '${randomUUID()}', '{}')`
export const addSource = "insert into record.source (name, kind) values ('Intruder', 'agency')"
const fakeToken = 'chosen-by-the-intruder'

/** Statements that the web process's role must not get through, by what they attempt; each list runs in one transaction. */
export const intrusions: [name: string, statements: (at: Intruder) => string[]][] = [
  ['inserts an entry', () => ["insert into audit.entry (seq, leaf, data) values (99, '\\x00', '{}')"]],
  ['updates an entry', () => ["update audit.entry set data = '{}'"]],
  ['deletes an entry', () => ['delete from audit.entry']],
  ['truncates the entries', () => ['truncate audit.entry cascade']],
  ['updates a body', () => ["update audit.body set payload = '{}'"]],
  ['redacts a body', ({ token }) => [openAction(token), "select audit.redact(0, '{}')"]],
  ['adds a checkpoint', () => ["insert into audit.checkpoint (note, at) values (E'a\\n1\\nb\\n', now())"]],
  ['claims a hand-out', () => ["insert into audit.hand_out (checkpoint_id, way, place) values (1, 'witness', 'x')"]],
  ['copies rows into the trail', () => ["copy audit.entry (seq, leaf, data) from program 'echo'"]],
  [
    'fills the scratch table of open actions',
    () => [
      "insert into audit.open_action (txid, kind, actor, request, reason, subjects, may_write) values (pg_current_xact_id(), 'judge', 'person:2', 'x', '', '{}', true)",
    ],
  ],
  ['reads what sessions are sealed with', () => ['select key from audit.session_key']],
  ['writes the record without an action', () => [addSource]],
  [
    'writes the record as a visitor',
    () => [`select audit.begin_as_visitor('log-in-failed', '', '${randomUUID()}', '{}')`, addSource],
  ],
  [
    'leaves an entry of a decision as a visitor',
    () => [`select audit.begin_as_visitor('decide', '', '${randomUUID()}', '{claim:1}')`],
  ],
  [
    'says that it redacted an entry',
    ({ token }) => [
      `select audit.begin_as_session('${token}', 'redact', 'Article 17', '${randomUUID()}', '{entry:0}')`,
    ],
  ],
  [
    'says that another key signs',
    ({ token }) => [`select audit.begin_as_session('${token}', 'replace-key', '', '${randomUUID()}', '{}')`],
  ],
  [
    'opens an action directly',
    () => [`select audit.open('person:2', null, true, 'judge', '', '${randomUUID()}', '{}')`, addSource],
  ],
  [
    'acts as an operator',
    () => [`select audit.begin_as_operator('root', 'judge', '', '${randomUUID()}', '{}')`, addSource],
  ],
  [
    'acts with a made-up token',
    () => [`select audit.begin_as_session('nobody', 'judge', '', '${randomUUID()}', '{}')`],
  ],
  [
    'acts through a session it inserted itself',
    () => [
      `insert into working.session (id, user_id, expires_at, ends_at) values ('${createHash('sha256').update(fakeToken).digest('hex')}', 2, now() + '1 hour', now() + '1 hour')`,
      `select audit.begin_as_session('${fakeToken}', 'judge', '', '${randomUUID()}', '{}')`,
    ],
  ],
  [
    'turns its own session into another person’s',
    ({ token }) => [`update working.session set user_id = 2`, openAction(token)],
  ],
  [
    'prolongs its own session',
    ({ token }) => [
      `update working.session set ends_at = ends_at + interval '1 day', expires_at = expires_at + interval '1 day'`,
      openAction(token),
    ],
  ],
  [
    'sets an actor as a setting',
    () => ["set local audit.actor = 'person:2'", "select set_config('muqabala.actor', 'person:2', true)", addSource],
  ],
  ['begins twice in one transaction', ({ token }) => [openAction(token), openAction(token)]],
  ['appends early and goes on writing', ({ token }) => [openAction(token), 'set constraints all immediate', addSource]],
  [
    'appends early, rolls back to before and keeps the rows',
    ({ token }) => [
      openAction(token),
      addSource,
      'savepoint s',
      'set constraints all immediate',
      'rollback to s',
      'set constraints all immediate',
      "insert into record.source (name, kind) values ('Second', 'agency')",
    ],
  ],
  ['uses another isolation level', ({ token }) => ['set transaction isolation level serializable', openAction(token)]],
  [
    'writes evidence in somebody else’s name',
    ({ token }) => [
      openAction(token),
      "insert into record.evidence (claim_id, kind, stance, person_id) values (1, 'note', 'context', 2)",
    ],
  ],
  ['edits evidence', ({ token }) => [openAction(token), "update record.evidence set note = 'x'"]],
  ['deletes from the record', ({ token }) => [openAction(token), 'delete from record.source']],
  ['truncates the record', ({ token }) => [openAction(token), 'truncate record.source cascade']],
  ['disables a trigger', () => ['alter table record.source disable trigger all', addSource]],
  ['drops a trigger', () => ['drop trigger audit_guard on record.source', addSource]],
  ['makes itself a replica', () => ["set session_replication_role = 'replica'", addSource]],
  ['makes itself a replica for ever', () => ["alter role current_user set session_replication_role = 'replica'"]],
  ['takes the owner’s role', ({ owner }) => [`set role ${owner}`, addSource]],
  ['poses as the owner', ({ owner }) => [`set session authorization ${owner}`, addSource]],
  [
    'makes a definer’s function beside the trail',
    () => ["create function audit.help() returns void language sql security definer as 'delete from audit.entry'"],
  ],
  [
    'replaces the guard',
    () => ["create or replace function audit.guard() returns trigger language plpgsql as 'begin return null; end'"],
  ],
  [
    'shadows the scratch table',
    () => [
      'create temp table open_action (txid xid8, kind text, actor text, session text, request text, reason text, subjects text[], may_write boolean, appended boolean)',
      "insert into open_action values (pg_current_xact_id(), 'judge', 'person:2', null, 'x', '', '{}', true, false)",
      'set local search_path = pg_temp, audit, public',
      addSource,
    ],
  ],
  [
    'shadows a function of the catalogue',
    () => [
      'create function pg_temp.pg_current_xact_id() returns xid8 language sql as $$ select (pg_catalog.pg_current_xact_id()::text::bigint - 1)::text::xid8 $$',
      'set local search_path = pg_temp, pg_catalog',
      addSource,
    ],
  ],
  ['turns large objects into a way to files', () => ["select lo_import('/etc/passwd')"]],
  ['reads files through large objects', () => ["select pg_read_file('PG_VERSION')"]],
  ['keeps its writes in a prepared transaction', () => [addSource, "prepare transaction 'later'"]],
  [
    'writes between a savepoint and its end',
    ({ token }) => ['savepoint s', openAction(token), 'rollback to s', addSource],
  ],
  [
    'changes how the trail’s functions look names up',
    () => ['alter function audit.append() set search_path = pg_temp, audit', addSource],
  ],
  [
    'makes the deferred entry wait for ever',
    ({ token }) => [
      openAction(token),
      addSource,
      'set constraints all deferred',
      "select set_config('muqabala.none', '', true)",
      "insert into record.evidence (claim_id, kind, stance, person_id) values (1, 'note', 'context', 2)",
    ],
  ],
  ['gives itself the owner’s rights', ({ owner }) => [`grant ${owner} to current_user`, addSource]],
  ['takes a table over', () => ['alter table record.source owner to current_user', addSource]],
  [
    'attaches a partition or child that nobody watches',
    () => ['create table record.quiet () inherits (record.source)'],
  ],
  [
    'makes a trigger that puts rows back',
    () => [
      'create trigger quiet before insert on record.evidence for each row execute function suppress_redundant_updates_trigger()',
    ],
  ],
  [
    'merges rows into the record without an action',
    () => [
      "merge into record.source s using (values ('Agency')) v(name) on s.name = v.name when matched then update set note = 'x'",
    ],
  ],
  [
    'upserts into the record without an action',
    () => [
      "insert into record.original (id, bytes, file_name, encoding) values ('x', '', 'x', 'x') on conflict do nothing",
    ],
  ],
  [
    'runs code of its own in a DO block as somebody else',
    () => [
      "do $$ begin execute 'set local role pg_write_all_data'; insert into record.source (name, kind) values ('Intruder', 'agency'); end $$",
    ],
  ],
  ['hides the record behind a view of its own', () => ['create view record.source2 as select * from record.source']],
  ['adds a rule that swallows writes', () => ['create rule quiet as on update to record.evidence do instead nothing']],
  ['copies into the record without an action', () => ["copy record.source (name, kind) from program 'echo'"]],
  ['runs the watch procedure', () => ["call audit.watch('record.source', 'name')"]],
]
