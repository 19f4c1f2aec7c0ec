import { expect, it } from 'vitest'
import { shippedGazetteer } from '../../intake/places/shipped-gazetteer'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'
import { bulletins, wires } from './whole-sentences-for-tests'

/** Whole sentences in the manner of bulletins, posts, wires and statements: every place, kind of event, party and day that they tell. */

const gazetteer = buildGazetteer(shippedGazetteer())

/** Published on a Wednesday. */
const read = (text: string) =>
  readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2015-07-08', language: /^[A-Z]/.test(text) ? 'en' : 'ar', gazetteer },
  )

it.each([...bulletins, ...wires])('%s', (text, places, events, parties, days) => {
  const facts = read(text)
  const named = facts.actors.filter(({ camp }) => camp !== 'civilian').map(({ name }) => name)
  expect({
    places: facts.places.map(({ name }) => name).join(', '),
    events: facts.events.map(({ kind }) => kind).join(' '),
    parties: [...new Set(named)].join(', '),
    days: facts.dates
      .map(({ from, to, time }) => `${from === to ? from : `${from}/${to}`}${time === null ? '' : ` ${time}`}`)
      .join(', '),
  }).toEqual({ places, events, parties, days })
})
