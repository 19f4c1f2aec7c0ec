import type { Span } from '../span'

/** What is counted. `other` keeps the counted noun in `Figure.noun`. */
export type FigureKind =
  | 'killed'
  | 'wounded'
  | 'captured'
  | 'missing'
  | 'displaced'
  | 'people'
  | 'fighters'
  | 'raids'
  | 'barrels'
  | 'shells'
  | 'rockets'
  | 'tanks'
  | 'vehicles'
  | 'aircraft'
  | 'buildings'
  | 'places'
  | 'percent'
  | 'money'
  | 'duration'
  | 'distance'
  | 'other'

export type Precision = 'exact' | 'approximate' | 'at-least' | 'at-most' | 'range' | 'uncounted'

/** A count with what it counts. `low` and `high` are null where the text only says "dozens" or "several". */
export interface Figure extends Span {
  kind: FigureKind
  noun: string | null
  low: number | null
  high: number | null
  precision: Precision
  /** The order an uncounted figure names: 10 for dozens, 100 for hundreds, 1000 for thousands. */
  scale?: number
  /** A share of the figure before it ("among them three children"). */
  part?: true
}

/** Days are Gregorian calendar days `YYYY-MM-DD`, inclusive; `time` is local `HH:MM` or a part of the day. */
export interface DateMention extends Span {
  from: string
  to: string
  time: string | null
  /** Worked out from the publication time ("yesterday"), not written out. */
  relative: boolean
  /** Given in the Islamic calendar: the days are those it may mean, one before and one after included. */
  calendar?: 'hijri'
}

/** A place name as written. `place` is the gazetteer's key, null where the name could not be resolved safely. */
export interface PlaceMention extends Span {
  name: string
  place: string | null
  governorate: string | null
  /** A quarter of a town. */
  quarter?: true
  /** The gazetteer's key of that town, where the gazetteer or the report says which it is. */
  town?: string
  /** Of a name that could not be resolved: the keys of the few places that bear it. */
  maybe?: string[]
}

export type EventKind =
  | 'air-raid'
  | 'barrel-bomb'
  | 'shelling'
  | 'ground-missile'
  | 'gunfire'
  | 'clash'
  | 'capture'
  | 'advance'
  | 'repelled'
  | 'withdrawal'
  | 'arrest'
  | 'released'
  | 'bombing'
  | 'targeting'
  | 'casualties'
  | 'destruction'
  | 'demonstration'
  | 'displacement'
  | 'siege'
  | 'meeting'
  | 'statement'

export interface EventMention extends Span {
  kind: EventKind
}

export type Camp =
  | 'government'
  | 'opposition'
  | 'islamic-state'
  | 'kurdish'
  | 'hezbollah'
  | 'coalition'
  | 'nusra'
  | 'civilian'
  | 'state'

export interface ActorMention extends Span {
  camp: Camp
  name: string
}

export interface Facts {
  figures: Figure[]
  dates: DateMention[]
  places: PlaceMention[]
  events: EventMention[]
  actors: ActorMention[]
  /** The passage denies or reports the absence of what it names ("no losses were reported"). */
  negated: boolean
  /**
   * The day that the report gives elsewhere, for a passage without a date of its own: that of an article's lead, or one
   * read from the text of a report whose day of publication is unknown.
   */
  reportDay?: string
  /** The same where the report names the day without its year ("today, Monday 25 July"), as `MM-DD`. */
  reportYearlessDay?: string
  /** The day of the week of a report without a day of publication ("yesterday, Friday"): 0 for Sunday to 6 for Saturday. */
  reportWeekday?: number
}

export type Language = 'ar' | 'en'

/** What a passage's facts are read against. `publishedAt` is an ISO time or day, null where unknown. */
export interface FactContext {
  section: string | null
  publishedAt: string | null
  language: Language
  /** IANA zone of the publication's day; Asia/Damascus where not given. */
  timeZone?: string
}

/** `compatible` facts can both be true of one event, `unknown` ones stand on one side at most. */
export type FactStatus = 'same' | 'compatible' | 'differs' | 'unknown'
