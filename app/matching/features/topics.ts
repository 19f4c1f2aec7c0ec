import { localPlaces, turnsToAnotherMatter, type ContextPassage } from './context'
import type { EventKind, Facts } from '../../text/facts/types'
import { fighting } from './violence'

/** What a report tells of one event: the governorate and the towns of its fighting, and whether its toll was given. */
interface Topic {
  governorate: string | null
  towns: Set<string>
  toll: boolean
}

/**
 * Numbers the topics of a report in reading order, for each passage one. A report goes on to another topic where it says so
 * ("elsewhere"), tells of fighting in another governorate, or gives a second toll for another town; and comes back with the
 * governorate or the town of an earlier topic. Everything else stays with the topic before it. Damascus alone, without a
 * quarter, names no governorate: it stands for the state as well. The title opens the first topic.
 *
 * @example
 * // A strike on Zabadani; its toll; a tunnel in Jobar, in Damascus; who was killed there; Zabadani again:
 * topicsOf(passages, title) // [0, 0, 1, 1, 0]
 */
export function topicsOf(passages: readonly ContextPassage[], title: Facts | null = null): number[] {
  const topics: Topic[] = [newTopic(governoratesIn(title)[0] ?? null)]
  let current = 0
  return passages.map(({ text, facts }, at) => {
    if (at > 0 && turnsToAnotherMatter(text)) current = topics.push(newTopic(null)) - 1
    const topic = topics[current]
    if (topic === undefined) return current
    current = byGovernorate(topics, current, facts)
    if (topics[current] === topic) current = byTown(topics, current, facts, tollFollows(passages, at))
    remember(topics[current] ?? topic, facts)
    return current
  })
}

function newTopic(governorate: string | null): Topic {
  return { governorate, towns: new Set(), toll: false }
}

function byGovernorate(topics: Topic[], current: number, facts: Facts | null): number {
  const named = governoratesIn(facts)
  const [first] = named
  const standing = topics[current]
  if (first === undefined || standing === undefined) return current
  standing.governorate ??= first
  if (named.includes(standing.governorate) || !tells(facts, fighting)) return current
  const earlier = topics.findIndex(({ governorate }) => governorate !== null && named.includes(governorate))
  return earlier >= 0 ? earlier : topics.push(newTopic(first)) - 1
}

/** A second toll, of another town: two strikes in one governorate are two events. */
function byTown(topics: Topic[], current: number, facts: Facts | null, toll: boolean): number {
  const standing = topics[current]
  const town = onlyTown(facts)
  if (town === null || standing === undefined || standing.towns.size === 0 || standing.towns.has(town)) return current
  if (!tells(facts, fighting) && !tells(facts, casualties)) return current
  const earlier = topics.findIndex(({ towns }) => towns.has(town))
  if (earlier >= 0) return earlier
  return toll && standing.toll ? topics.push(newTopic(standing.governorate)) - 1 : current
}

function remember(topic: Topic, facts: Facts | null): void {
  const town = onlyTown(facts)
  if (town !== null && (tells(facts, fighting) || tells(facts, casualties))) topic.towns.add(town)
  topic.toll ||= givesToll(facts)
}

/** Whether a passage, or one after it before the next town, gives a toll. */
function tollFollows(passages: readonly ContextPassage[], at: number): boolean {
  for (let next = at; next < passages.length; next++) {
    const facts = passages[next]?.facts ?? null
    if (next > at && localPlaces(facts).length > 0) return false
    if (givesToll(facts)) return true
  }
  return false
}

const casualties: ReadonlySet<EventKind> = new Set<EventKind>(['casualties'])

function tells(facts: Facts | null, kinds: ReadonlySet<EventKind>): boolean {
  return facts?.events.some(({ kind }) => kinds.has(kind)) === true
}

function givesToll(facts: Facts | null): boolean {
  return facts?.figures.some(({ kind, low }) => (kind === 'killed' || kind === 'wounded') && low !== null) === true
}

/**
 * The one town that a passage names, that of a quarter included; null where it names none or several, since a list of towns
 * sums up. The chief city of a governorate only says where that lies.
 */
function onlyTown(facts: Facts | null): string | null {
  const towns = localPlaces(facts).flatMap(({ place, governorate, town, quarter }) => {
    if (quarter) return town ?? []
    return place === null || place === `${governorate}/${governorate}` ? [] : place
  })
  const [first] = towns
  return first !== undefined && towns.every((town) => town === first) ? first : null
}

function governoratesIn(facts: Facts | null): string[] {
  return localPlaces(facts).flatMap(({ governorate }) => governorate ?? [])
}
