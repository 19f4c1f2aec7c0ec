import type { ReadDatabase } from '../../../audit/action/action.server'
import { resolverGap, type ResolverGap } from '../../rules/resolver-gap'

/** The people of today who could give reviews, with whether they may resolve a disagreement of two others. */
async function readDeciders(db: ReadDatabase) {
  const people = await db
    .selectFrom('record.person')
    .select(['id', 'name', 'role'])
    .where('disabled_at', 'is', null)
    .where('role', '<>', 'viewer')
    .orderBy('id')
    .execute()
  return people.map(({ id, name, role }) => ({ id, name, resolves: role === 'lead' || role === 'admin' }))
}

/** What a policy with a second reviewer lacks people for; null where nothing is lacking. */
export async function readResolverGap(db: ReadDatabase): Promise<ResolverGap | null> {
  return resolverGap(await readDeciders(db))
}

/** Whether somebody today could resolve what these two disagree on. */
export async function hasResolver(db: ReadDatabase, parties: readonly (number | null)[]): Promise<boolean> {
  return (await readDeciders(db)).some(({ id, resolves }) => resolves && !parties.includes(id))
}
