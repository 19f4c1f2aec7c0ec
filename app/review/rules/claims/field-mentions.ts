import type {
  ActorMention,
  DateMention,
  EventKind,
  Facts,
  Figure,
  FigureKind,
  PlaceMention,
} from '../../../text/facts/types'
import { fold } from '../../../text/characters/normalise'
import { nounName, type NounName } from '../../../text/facts/figures/noun-names'
import { figureKey } from './field-key'
import type { Value } from './field-value'

/** A passage as far as its facts and its standing matter. */
export interface ValuePassage {
  id: number
  /** Its range in the report's text, which the facts' offsets are into, in UTF-16 code units. */
  start: number
  quote: string | null
  /** The report's day is `YYYY-MM-DD`, null where unknown. */
  report: { publishedDay: string | null }
  facts: Facts | null
}

export type FieldName = FigureKind | 'place' | 'day' | 'actor' | 'event'

/** What a passage says of one field, at offsets into the report's text, in UTF-16 code units. */
export interface Mention {
  field: string
  name: FieldName
  noun: string | null
  /** What that is called in both languages. */
  counted?: NounName | null
  part: boolean
  key: string
  value: Value
  start: number
  end: number
  /** The figure that it is, of a field of figures. */
  figure?: Figure
  /** The places that a name may mean which could not be resolved. */
  maybe?: readonly string[]
}

const nothing: Value = { low: null, high: null, precision: null, name: '', from: null, to: null }

/** What a passage says in which field, with where it says it, offsets into the report's text. */
export function mentionsIn({ facts, report }: ValuePassage): Mention[] {
  if (!facts) return []
  // "In the morning" names no day: that of the publication was only supposed.
  const dates = facts.dates.filter(
    ({ relative, time, from, to }) => !(relative && time !== null && from === report.publishedDay && to === from),
  )
  return [
    ...facts.figures.map(ofFigure),
    ...facts.places.map(ofPlace),
    ...dates.map(ofDate),
    ...facts.actors.filter(({ camp }) => camp !== 'civilian').map(ofActor),
    ...facts.events.map((event) => ofEvent(event.kind, event.start, event.end)),
  ]
}

function ofFigure(figure: Figure): Mention {
  const { kind, noun, low, high, precision, scale, part = false, start, end } = figure
  const named = kind === 'other' || part ? (noun ?? '') : ''
  const key = [low ?? '', high ?? '', precision, low === null && high === null ? (scale ?? '') : ''].join(' ')
  // "Among them four children" is one field, whether the others are called killed or people.
  return {
    field: figureKey(kind, part, named),
    name: kind,
    noun: named || null,
    counted: nounName(named),
    part,
    key,
    value: { ...nothing, low, high, precision, scale },
    start,
    end,
    figure,
  }
}

function ofPlace({ name, place, start, end, maybe }: PlaceMention): Mention {
  return {
    field: 'place',
    name: 'place',
    noun: null,
    part: false,
    key: place ?? `named ${fold(name)}`,
    value: { ...nothing, name },
    start,
    end,
    ...(maybe && { maybe }),
  }
}

function ofDate({ from, to, start, end }: DateMention): Mention {
  return {
    field: 'day',
    name: 'day',
    noun: null,
    part: false,
    key: `${from} ${to}`,
    value: { ...nothing, from, to },
    start,
    end,
  }
}

/** A party is one whatever it is called: "the regime's army" and "government forces" are the same who. */
function ofActor({ camp, name, start, end }: ActorMention): Mention {
  return { field: 'actor', name: 'actor', noun: null, part: false, key: camp, value: { ...nothing, name }, start, end }
}

function ofEvent(kind: EventKind, start: number, end: number): Mention {
  return {
    field: 'event',
    name: 'event',
    noun: null,
    part: false,
    key: kind,
    value: { ...nothing, name: kind },
    start,
    end,
  }
}
