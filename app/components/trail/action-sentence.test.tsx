import type { ReactNode } from 'react'
import { StaticRouter } from 'react-router-dom/server'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Change } from '../../audit/history/changes'
import type { RecordedAction } from '../../audit/history/recorded-action'
import type { ActionSummary } from '../../audit/history/action-summary'
import { summarizeAction } from '../../audit/history/summarize-action'
import { loadMessages } from '../../i18n/catalogue'
import { TextProvider } from '../../i18n/context'
import { createText } from '../../i18n/text'
import { ActionSentence } from './action-sentence'
import { ActionTimeline } from './action-timeline'

const text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en'), timeZone: 'UTC' })
const insert = (table: string, after: Change['after'], key = 1): Change => ({ table, op: 'insert', key, after })

/** The sentence as it is read, without tags and isolates. */
function said(
  kind: 'judge' | 'undo-judgement' | 'add-evidence' | 'steer-job' | 'bulk-import',
  changes: Change[],
  names: Partial<ActionSummary> = {},
) {
  const summary = { ...summarizeAction(changes, []), ...names }
  return read(<ActionSentence action={{ actor: { by: 'visitor' }, kind, summary }} />)
}

function read(part: ReactNode, shown = text): string {
  const page = renderToString(
    <StaticRouter location="/">
      <TextProvider text={shown}>{part}</TextProvider>
    </StaticRouter>,
  )
  return page.replace(/<[^>]*>|[\u2068\u2069]/g, '')
}

test('a claim is named by its first words, and evidence by its report, its address or its words', () => {
  const row = { claim_id: 118, stance: 'supports', passage_id: 31, withdrawn: false, supersedes: null }
  const claimWords = { 118: 'سقطت ثلاث قذائف هاون على حي السوق القديم صباح الأحد وأصيب أربعة مدنيين' }
  expect(
    said('add-evidence', [insert('evidence', row)], {
      claimWords,
      passageNames: { 31: { claim: '', report: 'النشرة الصباحية' } },
    }),
  ).toBe(
    'added evidence to claim 118 “سقطت ثلاث قذائف هاون على حي السوق القديم صباح …” that supports it: passage 31 (النشرة الصباحية)',
  )
  const address = 'https://example.org/list'
  expect(said('add-evidence', [insert('evidence', { ...row, passage_id: null, address })], { claimWords })).toContain(
    `: ${address}`,
  )
  expect(said('add-evidence', [insert('evidence', { ...row, passage_id: null, note: 'seen there' })])).toBe(
    'added evidence to claim 118 that supports it: a note, “seen there”',
  )
  expect(
    said('add-evidence', [insert('evidence', row)], {
      claimWords,
      passageNames: { 31: { claim: 'The bridge is closed', report: 'Evening' } },
    }),
  ).toContain(': passage 31 of “The bridge is closed” (Evening)')
})

test('a judgement names its passages by their claims, once where both are in one claim', () => {
  const judgement = insert('judgement', { left_passage_id: 3, right_passage_id: 9, decision: 'different' })
  const passageNames = { 3: { claim: 'one', report: '' }, 9: { claim: 'two', report: '' } }
  expect(said('judge', [judgement], { passageNames })).toBe(
    'judged passage 3 of “one” and passage 9 of “two” different',
  )
  expect(said('judge', [judgement], { passageNames: { ...passageNames, 9: passageNames[3] } })).toBe(
    'judged passage 3 of “one” and passage 9 different',
  )
})

test('an action on many pairs says how many, not one of them', () => {
  const judgement = (key: number, decision: string) =>
    insert('judgement', { left_passage_id: key, right_passage_id: key + 1, decision }, key)
  const many = (decision: string) => [1, 3, 5].map((key) => judgement(key, decision))
  expect(said('judge', many('same'))).toBe('judged 3 pairs: the same')
  expect(said('undo-judgement', many('withdrawn'))).toBe('undid the judgements on 3 pairs')
})

test('a time stands in UTC too, named once, with its day where that is another', async () => {
  const damascus = createText({
    locale: 'en',
    digits: 'latn',
    messages: await loadMessages('en'),
    timeZone: 'Asia/Damascus',
  })
  const action = { seq: 7, actor: { by: 'visitor' }, kind: 'log-in', reason: '', summary: summarizeAction([], []) }
  const at = (time: string) =>
    read(<ActionTimeline actions={[{ ...action, at: time } as RecordedAction]} withUtc />, damascus)
  expect(at('2026-03-02T20:30:00.000Z')).toContain('2 March 2026, 23:30 (20:30 UTC)')
  expect(at('2026-03-02T21:30:00.000Z')).toContain('3 March 2026, 00:30 (2 March 2026, 21:30 UTC)')
})

test('a short note that is evidence stands once, a longer one is shown whole', () => {
  const added = (note: string) => {
    const row = { claim_id: 118, stance: 'supports', passage_id: null, note, withdrawn: false, supersedes: null }
    const summary = summarizeAction([insert('evidence', row)], [])
    const action = { seq: 7, actor: { by: 'visitor' }, kind: 'add-evidence', at: '2026-03-02T20:30:00.000Z', summary }
    return read(<ActionTimeline actions={[{ ...action, reason: note } as RecordedAction]} />)
  }
  expect(added('seen there').split('seen there')).toHaveLength(2)
  const long = 'A resident who was called counted more than ninety of them, and named the streets'
  expect(added(long)).toContain(long)
})

test('what is done with a job names it, where its entry does', () => {
  expect(said('steer-job', [], { job: 7 })).toBe('cancelled or repeated job 7')
  expect(said('steer-job', [])).toBe('cancelled or repeated a job')
})

test('a bulk import is named by its files and its first name, and one from before by neither', () => {
  const bulk = { id: 'b7', step: 'start', files: 12, name: 'week.zip' } as const
  expect(said('bulk-import', [], { bulk })).toBe('started the import of 12 files: week.zip and others')
  expect(said('bulk-import', [], { bulk: { ...bulk, step: 'end', files: 1 } })).toBe(
    'finished the import of one file: week.zip',
  )
  expect(said('bulk-import', [], { bulk: { ...bulk, step: 'fail', name: '' } })).toBe(
    'could not finish the import of 12 files',
  )
  expect(said('bulk-import', [])).toBe('started or ended a bulk import')
})
