import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { previewFilter, readPreview } from './bulk-preview.server'
import { takeBulkParts } from './bulk-part.server'
import { planBulk } from './bulk-plan.server'
import { countMessages, joinMessages } from './join-messages.server'
import { beginUpload, finishUpload, readUploadState } from './bulk-upload-state.server'
import { answerChats, chatAnswers, readChatQuestions } from './chat-questions.server'
import { addReviewer } from '../../testing/people'

const chat =
  '5/9/2026, 20:46 - هدى: وصلت القافلة إلى المدرسة الشرقية.\n6/9/2026, 20:50 - سامر: أُغلق الجسر الحجري أمام المشاة.\n'

const more =
  '25/9/2026, 20:46 - هدى: توزّع البلدية الماء.\n25/9/2026, 20:47 - هدى: والدور طويل.\n25/9/2026, 21:50 - هدى: نفد الماء.\n'

test('zone and order of a chat are asked once for all its messages, and read anew as answered', async () => {
  const database = await createTestDatabase()
  const { db } = database.app
  const personId = await addReviewer(database, 'rima')
  const begun = await beginUpload(db, personId, 'Asia/Damascus')
  const state = await takeBulkParts(db, {
    state: begun,
    parts: [{ field: 'files', name: 'chat.txt', bytes: Buffer.from(chat) }],
  })
  await finishUpload(db, { state, source: '' })
  const { id } = begun
  const times = async () =>
    (await readPreview(db, id, previewFilter.parse({}))).files.map(
      ({ details, decision }) => `${details.published_at} ${decision}`,
    )

  expect(await readChatQuestions(db, id)).toEqual({ messages: 2, written: '5/9/2026', zone: 'Asia/Damascus' })
  expect(await times()).toEqual(['2026-09-05T17:46:00.000Z ask', '2026-09-06T17:50:00.000Z ask'])

  await answerChats(db, { id, answers: { order: 'month-first' } })
  expect(await readChatQuestions(db, id)).toEqual({ messages: 2, written: null, zone: 'Asia/Damascus' })
  expect(await times()).toEqual(['2026-05-09T17:46:00.000Z ask', '2026-06-09T17:50:00.000Z ask'])

  // Berlin is an hour behind Damascus in summer.
  await answerChats(db, { id, answers: { zone: 'Europe/Berlin' } })
  expect(await readChatQuestions(db, id)).toBeNull()
  expect(await times()).toEqual(['2026-05-09T18:46:00.000Z take', '2026-06-09T18:50:00.000Z take'])
  // Two more messages, a minute and an hour after that of the same sender.
  await takeBulkParts(db, {
    state: await readUploadState(db, id, 'Asia/Damascus'),
    parts: [{ field: 'files', name: 'more.txt', bytes: Buffer.from(more) }],
  })
  await planBulk(db, id)
  expect(await countMessages(db, id)).toBe(5)
  await joinMessages(db, { id, minutes: 5 })
  const { files } = await readPreview(db, id, previewFilter.parse({}))
  expect(files.slice(2).map(({ details, opening }) => `${details.source}: ${opening}`)).toEqual([
    'هدى: توزّع البلدية الماء.\n\nوالدور طويل.',
    'هدى: نفد الماء.',
  ])
  const joined = await db
    .selectFrom('working.bulk_file')
    .select('bytes')
    .where('position', '=', files[2]?.position ?? 0)
    .executeTakeFirstOrThrow()
  expect(joined.bytes?.toString()).toBe(more.split('\n').slice(0, 2).join('\n'))
  expect(chatAnswers.parse({ zone: 'Nowhere/City', order: 'x' })).toEqual({})
})
