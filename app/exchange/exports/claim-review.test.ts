import { PassThrough } from 'node:stream'
import { json } from 'node:stream/consumers'
import type {
  Claim,
  ClaimReview as SchemaClaimReview,
  CreativeWork,
  Organization,
  Rating,
  WithContext,
} from 'schema-dts'
import { expect, expectTypeOf, test } from 'vitest'
import { passage } from '../edition/materials-for-tests'
import { addEvidence } from '../../review/commands/evidence.server'
import { decide } from '../../review/commands/decide.server'
import { claimOf, storeReport } from '../../review/testing/passages-for-tests'
import { createTestDatabase } from '../../testing/database'
import { claimReview, claimReviewOf, type ClaimReview, type ReviewedClaim } from './claim-review'
import { exportClaimReviews } from './export-claim-reviews.server'

const desk = { name: 'مكتب التحقق', site: 'https://desk.example.org' }

function reviewed(more: Partial<ReviewedClaim> = {}): ReviewedClaim {
  return {
    id: 7,
    words: 'Shells on the market killed 12',
    decision: 'confirmed',
    rationale: 'Two separate origins agree.',
    decidedAt: '2026-01-05T10:00:00.000Z',
    passages: [passage(1, 7, 'Shells killed 12', 1), passage(2, 7, 'Twelve died', 2)],
    ...more,
  }
}

test('a verdict has all that readers of ClaimReview require', () => {
  const review = claimReviewOf(reviewed(), desk)
  expect(claimReview.strict().parse(review)).toEqual(review)
  expect(review).toMatchObject({
    url: 'https://desk.example.org/claims/7',
    reviewRating: { alternateName: 'Confirmed / مؤكد', ratingValue: 5, bestRating: 5, worstRating: 1 },
    itemReviewed: { author: { name: 'source 1' }, datePublished: '2015-07-04' },
  })
  expect(review.itemReviewed.appearance).toHaveLength(2)
})

/** The names of what schema.org defines for a type, without the kinds that are a mere address. */
type Defined<T> = keyof Exclude<T, string>
type Unknown<Written, Known> = Exclude<keyof Written, Defined<Known>>

test('names and values are those of schema.org, whose definitions the compiler checks', () => {
  const review: WithContext<Exclude<SchemaClaimReview, string>> = claimReviewOf(reviewed(), desk)
  expect(review['@type']).toBe('ClaimReview')
  expectTypeOf<Unknown<Omit<ClaimReview, '@context'>, SchemaClaimReview>>().toBeNever()
  expectTypeOf<Unknown<ClaimReview['author'], Organization>>().toBeNever()
  expectTypeOf<Unknown<ClaimReview['reviewRating'], Rating>>().toBeNever()
  expectTypeOf<Unknown<ClaimReview['itemReviewed'], Claim>>().toBeNever()
  expectTypeOf<Unknown<ClaimReview['itemReviewed']['firstAppearance'], CreativeWork>>().toBeNever()
})

test('a long claim is cut to what its readers take, and stands whole beside', () => {
  const words = 'قصفت المدفعية أطراف البلدة من جهة الشرق '.repeat(5)
  const review = claimReviewOf(reviewed({ words }), desk)
  expect(review.claimReviewed.length).toBeLessThanOrEqual(75)
  // A word that ends right at the limit leaves no room for the dots.
  const full = `${'a'.repeat(74)} more`
  expect(claimReviewOf(reviewed({ words: full }), desk).claimReviewed.length).toBeLessThanOrEqual(75)
  expect(review.itemReviewed.text).toBe(words)
})

test('what cannot be verified has no number, and an address that is none is left out', () => {
  const [first] = reviewed().passages
  const passages = first
    ? [{ ...first, report: { ...first.report, address: 'not an address', publishedDay: null } }]
    : []
  const review = claimReviewOf(reviewed({ decision: 'unverifiable', passages }), desk)
  expect(review.reviewRating).not.toHaveProperty('ratingValue')
  expect(review.itemReviewed.firstAppearance).not.toHaveProperty('url')
  expect(claimReview.safeParse(review).success).toBe(true)
})

test('the verdicts that hold are exported, and no others', async () => {
  const database = await createTestDatabase()
  const { app, act } = database
  const [one = 0] = await act((tx) => storeReport(tx, { passages: ['انفجر لغم قرب الجسر', 'توقف المعمل'] }))
  const claim = await claimOf(database, one)
  const evidence = { claimId: claim, stance: 'supports', quote: '', note: 'سجل المشفى', kind: 'note' } as const
  await act((tx) => addEvidence(tx, evidence, null), 'add-evidence')
  const { version } = await app.db
    .selectFrom('record.claim')
    .select('version')
    .where('id', '=', claim)
    .executeTakeFirstOrThrow()
  await act(
    (tx) =>
      decide(tx, {
        claimId: claim,
        seenVersion: version,
        decision: 'unverifiable',
        credibility: 6,
        rationale: 'لا شاهد',
        personId: null,
      }),
    'decide',
  )
  const output = new PassThrough()
  const counts: number[] = []
  const [written] = await Promise.all([
    json(output),
    exportClaimReviews(app.db, desk, output, (count) => Promise.resolve(counts.push(count))),
  ])
  expect(counts).toEqual([1])
  expect(claimReview.array().parse(written)).toMatchObject([
    { url: `https://desk.example.org/claims/${claim}`, inLanguage: 'ar' },
  ])
})
