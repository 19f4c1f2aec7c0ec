import { sql, type Kysely } from 'kysely'

/**
 * What matching learnt from the desk's judgements. It is computed from the record and can be learnt again at any time;
 * a judgement keeps the version that its reviewer was shown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table derived.desk_weights (
      only_row boolean primary key default true check (only_row),
      version text not null,
      -- The shipped engine that these weights start from; another one leaves them unused.
      engine text not null,
      judgements int not null,
      weights jsonb not null,
      learnt_at timestamptz not null default now()
    );
    create index overlap_engine on derived.overlap (engine);
  `.execute(db)
}
