import { sql, type Kysely } from 'kysely'

/**
 * The event groups as they are now: which passages seem to tell one event. An event is named by its least passage. The queue
 * shows one card an event, and keeps the likeliest score of each: it is computed anew at the next start, which fills an empty
 * queue, and the events with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table derived.event_member (
      passage_id int primary key,
      event_id int not null,
      members int not null check (members > 1)
    );
    create index on derived.event_member (event_id);
    delete from derived.queue_item;
    alter table derived.queue_item add score real not null;
  `.execute(db)
}
