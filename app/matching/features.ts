import type { Circumstances } from './circumstances'
import { compareCircumstances } from './circumstances'
import type { Side } from './side'
import type { Wording } from './wording'
import { compareWording } from './wording'

/** Everything the score is made of. Each feature is in 0 to 1 and the same for swapped sides. */
export interface Features {
  /** Equal but for spaces, punctuation and marks. */
  identical: number
  words: number
  contained: number
  pairs: number
  characters: number
  amount: number
  sameSection: number
  otherSection: number
  oneDayApart: number
  /** Two days or more, reaching 1 at a week. */
  daysApart: number
  samePlace: number
  placeByContext: number
  otherPlace: number
  sameEvent: number
  otherEvent: number
  sameActor: number
  otherActor: number
  agreeingFigure: number
  differingFigure: number
  denied: number
  /** Place, kind of event and day agree: the same happening whatever the words. */
  sameHappening: number
}

export interface Comparison {
  wording: Wording
  circumstances: Circumstances
  features: Features
}

/** Compares two prepared passages. */
export function comparePassages(left: Side, right: Side): Comparison {
  const wording = compareWording(left, right)
  const circumstances = compareCircumstances(left, right)
  return { wording, circumstances, features: featuresOf(left, right, wording, circumstances) }
}

function featuresOf(left: Side, right: Side, wording: Wording, told: Circumstances): Features {
  const days = told.daysApart ?? 0
  const place = told.places.meeting
  const event = told.events.meeting
  const near = told.daysApart === 0 || told.daysApart === null
  return {
    identical: truth(left.letters !== '' && left.letters === right.letters),
    words: wording.words,
    contained: wording.contained * wording.amount,
    pairs: wording.pairs * wording.amount,
    characters: wording.characters,
    amount: wording.amount,
    sameSection: truth(told.section === 'same'),
    otherSection: truth(told.section === 'other'),
    oneDayApart: truth(days === 1),
    daysApart: days >= 2 ? Math.min(1, days / 7) : 0,
    samePlace: truth(place === 'same'),
    placeByContext: truth(place === 'by-context'),
    otherPlace: truth(place === 'other'),
    sameEvent: truth(event === 'same'),
    otherEvent: truth(event === 'other'),
    sameActor: truth(told.actors.meeting === 'same'),
    otherActor: truth(told.actors.meeting === 'other'),
    agreeingFigure: truth(told.figures.agreeing.length > 0),
    differingFigure: truth(told.figures.differing.length > 0),
    denied: truth(told.denied),
    sameHappening: truth((place === 'same' || place === 'by-context') && event === 'same' && near),
  }
}

function truth(value: boolean): number {
  return value ? 1 : 0
}
