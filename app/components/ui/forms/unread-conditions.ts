import { cutTo } from '../../../text/characters/beginning'
/** How many typed conditions are shown, and how much of each, in UTF-16 code units. */
const most = { conditions: 4, length: 60 }

/**
 * What stands in an address for the conditions of a filter and could not be read, as it was typed. `read` holds the
 * conditions by their names as they were understood; one that was not is empty, or is another where it has a usual value.
 */
export function unreadConditions(search: URLSearchParams, read: object): string[] {
  return Object.entries(read)
    .flatMap(([name, value]) => {
      const typed = search.get(name)?.trim() ?? ''
      const understood = Array.isArray(value) || (value !== null && value !== undefined && value !== '')
      const replaced = typeof value === 'string' && name === 'status' && value !== typed
      return typed !== '' && (!understood || replaced) ? [cutTo(typed, most.length)] : []
    })
    .slice(0, most.conditions)
}
