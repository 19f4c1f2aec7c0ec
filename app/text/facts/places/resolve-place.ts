import { trimEndOf } from '../../characters/trim-end'
import type { Gazetteer, GazetteerEntry, PlaceKind } from './gazetteer'

/** What is known about where a passage speaks of. */
export interface PlaceContext {
  /** The governorate of the section's heading. */
  section: string | null
  /** Governorates that the passage names itself. */
  explicit: ReadonlySet<string>
  /** Governorates named in the report up to the passage's end. */
  report: ReadonlySet<string>
}

/** Damascus lies within Rif Dimashq, and reports put the quarters at their border under either. */
export function family(governorate: string | null): string | null {
  return governorate === 'rif-dimashq' ? 'damascus' : governorate
}

/** The governorate a heading such as `ريف دمشق` or `الزبداني` stands for; null where it names none, or several. */
export function sectionGovernorate(gazetteer: Gazetteer, section: string | null): string | null {
  if (section === null) return null
  const named = gazetteer.named(trimEndOf(section, /[:：\s]/u).trim())
  const governorates = new Set(named.map((entry) => entry.governorate))
  const [only] = governorates
  return governorates.size === 1 && only !== undefined ? only : null
}

/** Whether a place stands for its governorate by itself: a governorate, or its chief city. */
export function impliesGovernorate(entry: GazetteerEntry): boolean {
  return (
    entry.governorate !== null &&
    (entry.kind === 'governorate' || entry.key === `${entry.governorate}/${entry.governorate}`)
  )
}

function only<T>(list: T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null
}

/** Of several places of one governorate, the one of the kind the cue names. */
function narrow(entries: GazetteerEntry[], kinds: PlaceKind[]): GazetteerEntry | null {
  if (entries.length < 2) return only(entries)
  for (const kind of kinds) {
    const fitting = entries.filter((entry) => entry.kind === kind)
    if (fitting.length > 0) return only(fitting)
  }
  return null
}

const wideKinds: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['governorate', 'country', 'region'])

function inSection(
  entries: GazetteerEntry[],
  section: string,
  context: PlaceContext,
  kinds: PlaceKind[],
): GazetteerEntry | null {
  const own = entries.filter((entry) => entry.governorate === section)
  const near = own.length > 0 ? own : entries.filter((entry) => family(entry.governorate) === family(section))
  const elsewhere = entries.filter((entry) => family(entry.governorate) !== family(section))
  if (near.length > 0) {
    const rival = elsewhere.some((entry) => entry.governorate !== null && context.explicit.has(entry.governorate))
    return rival ? null : narrow(near, kinds)
  }
  const entry = only(elsewhere)
  if (entry === null) return null
  const safe =
    wideKinds.has(entry.kind) ||
    impliesGovernorate(entry) ||
    entry.governorate === null ||
    context.explicit.has(entry.governorate)
  return safe ? entry : null
}

function withoutSection(
  entries: GazetteerEntry[],
  words: number,
  context: PlaceContext,
  kinds: PlaceKind[],
): GazetteerEntry | null {
  const families = (set: ReadonlySet<string>) => new Set([...set].map(family))
  const explicit = families(context.explicit)
  const here = entries.filter((entry) => explicit.has(family(entry.governorate)))
  if (here.length > 0) return narrow(here, kinds)
  const report = families(context.report)
  const entry = only(entries)
  if (entry !== null) {
    const wide = wideKinds.has(entry.kind) || entry.kind === 'city' || words > 1
    const plain = wide || (entry.kind === 'town' && explicit.size === 0)
    return plain || report.has(family(entry.governorate)) ? entry : null
  }
  if (report.size !== 1) return null
  return narrow(
    entries.filter((candidate) => report.has(family(candidate.governorate))),
    kinds,
  )
}

/**
 * The place a name means, or null where that is not safe: the section heading
 * decides, then the governorate that the passage names, then, for a name that
 * only one known place bears, its being a town or a name of several words.
 */
export function resolvePlace(
  entries: GazetteerEntry[],
  words: number,
  kinds: PlaceKind[],
  context: PlaceContext,
): GazetteerEntry | null {
  if (context.section !== null) return inSection(entries, context.section, context, kinds)
  return withoutSection(entries, words, context, kinds)
}
