import { localPlaces, turnsToAnotherMatter, type ContextPassage } from './context'
import type { EventKind, Facts } from '../../text/facts/types'

/** What happens at one place, so that to tell of it in another governorate is to tell of another event. */
const fighting: ReadonlySet<EventKind> = new Set<EventKind>([
  'air-raid',
  'barrel-bomb',
  'shelling',
  'ground-missile',
  'bombing',
  'targeting',
  'clash',
  'capture',
])

/**
 * Numbers the topics of a report in reading order, for each passage one. A report goes on to another topic where it says so
 * ("elsewhere") or tells of fighting in another governorate, and comes back with fighting in the governorate of an earlier
 * topic; everything else stays with the topic before it. Damascus alone, without a quarter, names no governorate: it stands
 * for the state as well. The title opens the first topic.
 *
 * @example
 * // A strike on Zabadani; its toll; a tunnel in Jobar, in Damascus; who was killed there; Zabadani again:
 * topicsOf(passages, title) // [0, 0, 1, 1, 0]
 */
export function topicsOf(passages: readonly ContextPassage[], title: Facts | null = null): number[] {
  const governorates: (string | null)[] = [governoratesIn(title)[0] ?? null]
  let topic = 0
  return passages.map(({ text, facts }, at) => {
    if (at > 0 && turnsToAnotherMatter(text)) topic = governorates.push(null) - 1
    const named = governoratesIn(facts)
    const [first] = named
    if (first === undefined) return topic
    const standing = governorates[topic]
    if (standing == null) governorates[topic] = first
    else if (!named.includes(standing) && facts?.events.some(({ kind }) => fighting.has(kind)) === true) {
      const earlier = governorates.findIndex((governorate) => governorate !== null && named.includes(governorate))
      topic = earlier >= 0 ? earlier : governorates.push(first) - 1
    }
    return topic
  })
}

function governoratesIn(facts: Facts | null): string[] {
  return localPlaces(facts).flatMap(({ governorate }) => governorate ?? [])
}
