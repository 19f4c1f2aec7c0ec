import type { Features } from '../features/features'
import type { Weights } from './weights'
import { WEIGHTS } from './weights'

/** What each reason is, in words, as it stands for a pair of passages. */
const REASONS: Record<keyof Features, string> = {
  identical: 'the two texts are equal but for marks',
  words: 'the share of distinctive words in common',
  contained: 'one text is held in the other',
  pairs: 'neighbouring words in common',
  characters: 'runs of letters in common',
  amount: 'how many distinctive words are in common',
  otherScript: 'the two are written in different scripts',
  sameSection: 'the same heading or governorate',
  otherSection: 'another heading or governorate',
  articles: 'neither stands under a heading',
  articlesOneDay: 'two articles of one day and place',
  specificPlace: 'two articles of one day and one place that is no chief city',
  specificPlaceUndated: 'two articles of such a place, where a day is unknown',
  widePlace: 'two articles with no place in common but where others lie',
  widePlaceUndated: 'the same, where a day is unknown',
  sameSourceArticles: 'two articles of one source',
  oneDayApart: 'one day between two bulletins',
  dayBefore: 'an article of the day after',
  distinctiveDayApart: 'how many words of no standing phrase are in common, a day apart',
  daysApart: 'two days or more between them',
  weeksApart: 'more than a week between them',
  dayFromText: 'the day of one or both is read from its text',
  dayUnknown: 'the day of one or both is unknown',
  sameWeekday: 'one day of the week, where nothing more is known of the days',
  otherWeekday: 'other days of the week, where nothing more is known of the days',
  amountUndated: 'how many distinctive words are in common, where a day is unknown',
  happeningUndated: 'one kind of event at one place, where a day is unknown',
  samePlace: 'both name one place',
  halfPlace: 'one names a place that the other stands in',
  contextPlace: 'both stand in one place, which neither names',
  quarterOfTown: 'one stands in a town, the other in a quarter of it',
  samePlaceOfMatter: 'the same place since the matter was opened',
  otherPlace: 'other places are named',
  namesakes: 'one name of two places',
  otherContext: 'other places by their context',
  events: 'the same kinds of event',
  otherEvent: 'other kinds of event',
  laterStage: 'one fights for what the other has taken',
  sameActor: 'the same side acts',
  otherActor: 'another side acts',
  sameCount: 'the same count of the same thing',
  differingFigure: 'a count of the same thing that differs',
  denied: 'one denies what the other asserts',
  happening: 'one event at one place on one day',
  happeningByContext: 'the same, the place by its context',
  happeningInQuarter: 'the same, one place a quarter of the other',
  happeningOfMatter: 'the same, the place by the opening of the matter',
  crossScriptEvent: 'the same, written in two scripts',
}

export interface ExplainedWeight {
  reason: string
  /** How many times likelier the reason makes it that two passages describe one thing. */
  shipped: number
  learnt: number
}

/** The reasons that weigh otherwise than as shipped, the most changed first. */
export function explainWeights(learnt: Weights, shipped: Weights = WEIGHTS): ExplainedWeight[] {
  const names = Object.keys(REASONS) as (keyof Features)[]
  return names
    .map((name) => ({ name, change: Math.abs(learnt.features[name] - shipped.features[name]) }))
    .filter(({ change }) => change >= 0.01)
    .sort((a, b) => b.change - a.change || (a.name < b.name ? -1 : 1))
    .map(({ name }) => ({
      reason: REASONS[name],
      shipped: Math.exp(shipped.features[name]),
      learnt: Math.exp(learnt.features[name]),
    }))
}
