import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'
import { performer } from './read-actions.server'
import type { Performer } from './recorded-action'

/**
 * Everybody of the desk and everybody else who has acted, as the trail writes them, people by today's name. Somebody who has
 * done nothing is listed too: a list of those who did would reveal who gave a sealed review. Steps through the index from
 * actor to actor.
 */
export async function listActors(db: ReadDatabase): Promise<{ actor: string; performer: Performer }[]> {
  const { rows } = await sql<{ actor: string }>`
    with recursive found(actor) as (
      (select head ->> 'actor' from audit.entry order by head ->> 'actor' limit 1)
      union all
      select (select head ->> 'actor' from audit.entry where head ->> 'actor' > found.actor order by head ->> 'actor' limit 1)
        from found where found.actor is not null
    ) select actor from found where actor is not null
      union select 'person:' || id from record.person order by 1`.execute(db)
  const people = await db.selectFrom('record.person').select(['id', 'name']).execute()
  const names = new Map(people.map((person) => [person.id, person.name]))
  return rows.map(({ actor }) => {
    const who = performer(actor)
    return { actor, performer: who.by === 'person' ? { ...who, name: names.get(who.id) ?? '' } : who }
  })
}
