import { expect, test } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { createText } from '../../i18n/text'
import { fieldsOf } from '../../review/rules/claims/claim-values'
import { eventTitle } from './event-title'
import { noFacts } from '../../text/facts/no-facts-for-tests'

const event = (kind: 'statement' | 'air-raid', passage: number) => ({
  id: passage,
  start: 0,
  quote: 'x',
  report: { publishedDay: null },
  facts: { ...noFacts, events: [{ kind, start: 0, end: 1 }] },
})

test('an event is called by what happened, and by what was said only where nothing else is told', async () => {
  const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
  const said = [event('statement', 1), event('statement', 2)]
  expect(eventTitle(fieldsOf([...said, event('air-raid', 3)]), text)).toBe('Air raid')
  expect(eventTitle(fieldsOf(said), text)).toBe('Statement')
})
