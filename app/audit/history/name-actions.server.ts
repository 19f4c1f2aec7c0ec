import type { ReadDatabase } from '../action/action.server'
import { claimWords, passageNames } from './claim-words.server'
import type { RecordedAction } from './recorded-action'
import type { ActionSummary, Named } from './summarize-action'

/** Fills in today's names of the people, sources and reports that these actions speak of. */
export async function nameActions<A extends RecordedAction>(db: ReadDatabase, actions: A[]): Promise<A[]> {
  const summaries = actions.map((action) => action.summary)
  const actors = actions.flatMap(({ actor }) => (actor.by === 'person' ? [actor.id] : []))
  const claimsOf = (summary: ActionSummary) => [
    ...(summary.claim === null ? [] : [summary.claim]),
    ...summary.moves.flatMap(({ claim, into }) => (into === null ? [claim] : [claim, into])),
  ]
  const passagesOf = (summary: ActionSummary) => [
    ...(summary.pair ?? []),
    ...(summary.evidence?.passage ? [summary.evidence.passage] : []),
  ]
  const tokensOf = ({ actor, summary }: RecordedAction) => [
    actor.by === 'person' ? (actor.token ?? null) : null,
    summary.token,
  ]
  const [people, sources, reports, tokens, words, passages] = await Promise.all([
    namesOf([...actors, ...ids(summaries.map((summary) => summary.person))], (keys) =>
      db.selectFrom('record.person').select(['id', 'name']).where('id', 'in', keys).execute(),
    ),
    namesOf(ids(summaries.map((summary) => summary.source)), (keys) =>
      db.selectFrom('record.source').select(['id', 'name']).where('id', 'in', keys).execute(),
    ),
    namesOf(ids(summaries.map((summary) => summary.report)), (keys) =>
      db.selectFrom('record.report').select(['id', 'title as name']).where('id', 'in', keys).execute(),
    ),
    namesOf(ids(actions.flatMap(tokensOf)), (keys) =>
      db.selectFrom('record.access_token').select(['id', 'name']).where('id', 'in', keys).execute(),
    ),
    claimWords(db, summaries.flatMap(claimsOf)),
    passageNames(db, summaries.flatMap(passagesOf)),
  ])
  const name = (thing: Named | null, names: Map<number, string>) =>
    thing && { id: thing.id, name: names.get(thing.id) ?? '' }
  return actions.map((action) => ({
    ...action,
    actor:
      action.actor.by === 'person'
        ? {
            ...action.actor,
            name: people.get(action.actor.id) ?? '',
            ...(action.actor.token && { token: name(action.actor.token, tokens) ?? action.actor.token }),
          }
        : action.actor,
    summary: {
      ...action.summary,
      person: name(action.summary.person, people),
      source: name(action.summary.source, sources),
      report: name(action.summary.report, reports),
      token: name(action.summary.token, tokens),
      claimWords: among(words, claimsOf(action.summary)),
      passageNames: among(passages, passagesOf(action.summary)),
    },
  }))
}

/** Those of the given numbers that have a name. */
function among<Name>(names: Record<number, Name>, wanted: readonly number[]): Record<number, Name> {
  return Object.fromEntries(wanted.flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])))
}

async function namesOf(wanted: number[], read: (ids: number[]) => Promise<Named[]>): Promise<Map<number, string>> {
  if (wanted.length === 0) return new Map()
  const rows = await read([...new Set(wanted)])
  return new Map(rows.map((row) => [row.id, row.name]))
}

function ids(things: (Named | null)[]): number[] {
  return things.flatMap((thing) => (thing ? [thing.id] : []))
}
