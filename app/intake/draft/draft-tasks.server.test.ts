import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { mostDraftPassages } from '../limits'
import { draftTasks } from './draft-tasks.server'
import { addReviewer } from '../../testing/people'

const megabyte = 1024 * 1024

async function drafts() {
  const database = await createTestDatabase()
  const { owner } = database
  const personId = await addReviewer(database, 'rima')
  const create = (text: string, fileName = 'x.txt') =>
    draftTasks['create-draft'](owner.db, { personId, received: { bytes: new TextEncoder().encode(text), fileName } })
  const read = async (id: string, page = 1, at: number | null = null) =>
    (await draftTasks['read-draft-page'](owner.db, { personId, id, report: 0, at, page, timeZone: 'UTC' }))!
  return { create, read }
}

test.each([
  ['a million blanks between two letters', `a${' '.repeat(1_000_000)}b`],
  ['half a megabyte without a stop', 'قصف الطيران الحربي مدينة حلب صباح اليوم '.repeat(6_500)],
  ['half a megabyte of headings', 'حلب::\n'.repeat(45_000)],
])('%s is shown in small pages', async (_name, text) => {
  const { create, read } = await drafts()
  const id = await create(text)
  const first = await read(id)
  const last = await read(id, first.current.page.of)
  expect(first.current.page.of).toBeGreaterThan(1)
  for (const page of [first, last]) expect(JSON.stringify(page).length).toBeLessThan(100_000)
  expect(last.current.page.number).toBe(first.current.page.of)
})

test('the page of a place holds it', async () => {
  const { create, read } = await drafts()
  const text = Array.from({ length: 2_000 }, (_, at) => `قتل ${at} من المدنيين في القصف على المدينة.\n`).join('')
  const id = await create(text)
  const at = text.indexOf('قتل 1500')
  const { current } = await read(id, 1, at)
  expect(current.text.slice(at - current.base).startsWith('قتل 1500')).toBe(true)
  expect(current.report.passages.some(({ start }) => start === at - current.base)).toBe(true)
})

test('a text of more lines than anybody can cut is refused, and a page of frames alone is called one', async () => {
  const { create } = await drafts()
  await expect(create('a\n'.repeat(mostDraftPassages + 1))).rejects.toMatchObject({ issue: 'too-many-passages' })
  expect('a\n'.repeat(mostDraftPassages + 1).length).toBeLessThan(megabyte)
  const frames = '<html><frameset cols="*,*"><frame src="a.html"><frame src="b.html"></frameset></html>'
  await expect(create(frames, 'x.html')).rejects.toMatchObject({ issue: 'frame' })
})
