import { sql, type Kysely } from 'kysely'

/** The answers to requests of programs that had an idempotency key, kept for a day so that a repeated request gets the first answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.api_answer (
      token_id int not null references record.access_token,
      key_sha256 text not null,
      -- Of the method, the address and the body: another request may not use the same key.
      request_sha256 text not null,
      -- Null while the first request is being carried out.
      status int,
      etag text,
      body text,
      created_at timestamptz not null default now(),
      primary key (token_id, key_sha256)
    );
    create index on working.api_answer (created_at);
  `.execute(db)
}
