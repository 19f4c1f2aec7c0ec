import type { ReadDatabase } from '../../../audit/action/action.server'
import { readActions, type ActionFilter } from '../../../audit/history/read-actions.server'
import type { RecordedAction } from '../../../audit/history/recorded-action'
import { keysetPage, type KeysetPage } from '../../rules/keyset-page'

/**
 * One page of the audit trail, newest first. `filter.before` and `filter.after` are numbers of actions: an action before another
 * is older, so it follows in the list.
 *
 * @example
 * const page = await listActions(db, { person: 3, before: 120 })
 * page.next?.seq // the number from which the next, older page is read
 */
export async function listActions(
  db: ReadDatabase,
  filter: Omit<ActionFilter, 'limit'>,
  size = 30,
): Promise<KeysetPage<RecordedAction>> {
  const found = await readActions(db, { ...filter, limit: size + 1 })
  // Newer actions are read the nearest first, and `readActions` returns them newest first.
  if (filter.after !== undefined) return keysetPage(found.reverse(), size, 'before')
  return keysetPage(found, size, filter.before === undefined ? null : 'after')
}
