import type { Facts } from './types'

/** The facts of a passage that names none; tests say in addition what theirs names. */
export const noFacts: Facts = { figures: [], dates: [], places: [], events: [], actors: [], negated: false }
