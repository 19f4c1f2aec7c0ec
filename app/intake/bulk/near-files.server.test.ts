import { expect, test } from 'vitest'
import { sharedWording, wholeTextBands } from '../../matching/blocking/whole-text'
import { takeBulkParts } from './bulk-part.server'
import { beginUpload } from './bulk-upload-state.server'
import { openBulkDesk, shortText } from './desk-for-tests'

const places = ['السوق', 'الميناء', 'الجسر', 'القلعة', 'المخبز']

/** Bulletins of which some are nearly one another, some share half of their words, and some are the same. */
const texts = Array.from({ length: 130 }, (_, at) =>
  [
    shortText(at % 9),
    shortText(at % 4),
    ...places.slice(at % 3).map((place) => `أُغلق ${place} ${at % 11} ساعات.`),
  ].join('\n'),
)

test('of files that come in together each is compared with all before it, as one by one', async () => {
  const { db, personId } = await openBulkDesk()
  const parts = texts.map((text, at) => ({ field: 'files' as const, name: `${at}`, bytes: Buffer.from(text) }))
  const state = await takeBulkParts(db, { state: await beginUpload(db, personId, 'UTC'), parts })
  const rows = await db
    .selectFrom('working.bulk_file')
    .select('text_doubts')
    .where('import_id', '=', state.id)
    .orderBy('position')
    .execute()
  const found = rows.map(({ text_doubts: doubts }) => (doubts as { name: string }[]).map(({ name }) => name))
  expect(found).toEqual(texts.map((_, at) => nearestBefore(at)))
  expect(found.filter((names) => names.length > 0).length).toBeGreaterThan(20)
})

/** What the keys of all texts before one say, looked at one by one. */
function nearestBefore(at: number): string[] {
  const text = texts[at] ?? ''
  const bands = new Set(wholeTextBands(text))
  const like = texts
    .slice(0, at)
    .map((other, name) => ({
      name: String(name),
      shared: wholeTextBands(other).filter((band) => bands.has(band)).length,
      share: sharedWording(text, other),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 3)
    .filter(({ share }) => share >= 0.8)
    .sort((one, other) => other.share - one.share)[0]
  return like === undefined || like.share === 1 ? [] : [like.name]
}
