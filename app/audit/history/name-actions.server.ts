import type { ReadDatabase } from '../action/action.server'
import { claimWords, passageNames } from './claim-words.server'
import { importNames } from './import-names.server'
import type { Performer, RecordedAction } from './recorded-action'
import type { ActionSummary, Named } from './action-summary'

/** Fills in today's names of the people, sources and reports that these actions speak of. */
export async function nameActions<A extends RecordedAction>(db: ReadDatabase, actions: A[]): Promise<A[]> {
  const names = await readNames(db, actions)
  return actions.map((action) => ({
    ...action,
    actor: nameActor(action.actor, names),
    summary: nameSummary(action.summary, names),
  }))
}

type Names = Awaited<ReturnType<typeof readNames>>

async function readNames(db: ReadDatabase, actions: RecordedAction[]) {
  const summaries = actions.map((action) => action.summary)
  const actors = actions.flatMap(({ actor }) => (actor.by === 'person' ? [actor.id] : []))
  const [people, sources, reports, tokens, claims, passages, imports] = await Promise.all([
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
    importNames(
      db,
      summaries.flatMap(({ bulk }) => (bulk ? [bulk.id] : [])),
    ),
  ])
  return { people, sources, reports, tokens, claims, passages, imports }
}

function claimsOf({ claim, moves }: ActionSummary): number[] {
  const moved = moves.flatMap(({ claim: from, into }) => (into === null ? [from] : [from, into]))
  return claim === null ? moved : [claim, ...moved]
}

function passagesOf({ pair, evidence }: ActionSummary): number[] {
  return [...(pair ?? []), ...(evidence?.passage ? [evidence.passage] : [])]
}

function tokensOf({ actor, summary }: RecordedAction): (Named | null)[] {
  return [actor.by === 'person' ? (actor.token ?? null) : null, summary.token]
}

function nameActor(actor: Performer, { people, tokens }: Names): Performer {
  if (actor.by !== 'person') return actor
  const token = actor.token && { token: named(actor.token, tokens) ?? actor.token }
  return { ...actor, name: people.get(actor.id) ?? '', ...token }
}

function nameSummary(summary: ActionSummary, names: Names): ActionSummary {
  return {
    ...summary,
    person: named(summary.person, names.people),
    source: named(summary.source, names.sources),
    report: named(summary.report, names.reports),
    token: named(summary.token, names.tokens),
    bulk: summary.bulk && { ...summary.bulk, name: names.imports.get(summary.bulk.id) ?? '' },
    claimWords: among(names.claims, claimsOf(summary)),
    passageNames: among(names.passages, passagesOf(summary)),
  }
}

function named(thing: Named | null, names: Map<number, string>): Named | null {
  return thing && { id: thing.id, name: names.get(thing.id) ?? '' }
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
