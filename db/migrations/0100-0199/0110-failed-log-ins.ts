import { sql, type Kysely } from 'kysely'

/**
 * Failed log-ins are counted here and told in the trail in sums: an outsider cannot fill the trail. A password that an
 * administrator gave is good for choosing another one and for nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.failed_log_in (
      -- The account that was tried; 0 for all that do not exist.
      person_id int not null,
      address text not null,
      failures int not null,
      -- How many of them the trail does not tell of yet.
      untold int not null,
      first_at timestamptz not null default now(),
      last_at timestamptz not null default now(),
      -- Until when this address has to wait for this account.
      wait_until timestamptz,
      primary key (person_id, address)
    );
    create index on working.failed_log_in (last_at);

    create table working.given_password (
      person_id int primary key references record.person,
      given_at timestamptz not null default now()
    );
  `.execute(db)
}
