import { z } from 'zod'
import type { Locale, VerdictDecision } from '../../../db/schema'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import { beginningOf } from '../../text/characters/beginning'

/** What readers of ClaimReview take at most for the claim itself, in UTF-16 code units. */
const longestClaim = 75

const organization = z.object({ '@type': z.literal('Organization'), name: z.string().min(1), url: z.url().optional() })

const appearance = z.object({
  '@type': z.literal('CreativeWork'),
  headline: z.string().min(1),
  url: z.url().optional(),
  datePublished: z.iso.date().optional(),
  inLanguage: z.enum(['ar', 'en']),
  author: organization,
})

/** One verdict as schema.org's ClaimReview, with what its readers require and recommend. */
export const claimReview = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ClaimReview'),
  url: z.url(),
  claimReviewed: z.string().min(1).max(longestClaim),
  datePublished: z.iso.datetime(),
  inLanguage: z.enum(['ar', 'en']),
  author: organization.extend({ url: z.url() }),
  reviewBody: z.string(),
  reviewRating: z.object({
    '@type': z.literal('Rating'),
    alternateName: z.string().min(1),
    ratingExplanation: z.string(),
    ratingValue: z.int().min(1).max(5).optional(),
    bestRating: z.literal(5).optional(),
    worstRating: z.literal(1).optional(),
  }),
  itemReviewed: z.object({
    '@type': z.literal('Claim'),
    text: z.string(),
    datePublished: z.iso.date().optional(),
    author: organization,
    firstAppearance: appearance,
    appearance: z.array(appearance).min(1),
  }),
})

export type ClaimReview = z.infer<typeof claimReview>

/** The desk, as those who read a published check know it. */
export interface Publisher {
  name: string
  /** The address under which the claims' pages are, such as `https://desk.example.org`. */
  site: string
  /** The address of the claim's page, where it is another than that of its number under the site. */
  page?: string
  /** The language of that page; else that of the claim's first report. */
  language?: Locale
}

/** Where a claim was made: a report and its source. */
export interface Appearance {
  report: Pick<DossierPassage['report'], 'id' | 'title' | 'language' | 'publishedDay' | 'address'>
  source: Pick<DossierPassage['source'], 'name'>
}

export interface ReviewedClaim {
  id: number
  words: string
  decision: VerdictDecision
  rationale: string
  /** ISO 8601 in UTC. */
  decidedAt: string
  /** In the order of publication; at least one. */
  passages: readonly Appearance[]
}

/** The verdict in words of both languages, that of the claim first. */
const words: Record<VerdictDecision, Record<Locale, string>> = {
  confirmed: { ar: 'مؤكد', en: 'Confirmed' },
  disputed: { ar: 'متنازع عليه', en: 'Disputed' },
  unverifiable: { ar: 'غير قابل للتحقق', en: 'Unverifiable' },
}

/** A number stands beside the words where the verdict says which way it goes. */
const values: Partial<Record<VerdictDecision, number>> = { confirmed: 5, disputed: 1 }

/**
 * A verdict as ClaimReview.
 *
 * @example claimReviewOf(claim, { name: 'The desk', site: 'https://desk.example.org' }).reviewRating.alternateName // 'مؤكد / Confirmed'
 */
export function claimReviewOf(claim: ReviewedClaim, { name, site, page, language: own }: Publisher): ClaimReview {
  const [first] = claim.passages
  if (!first) throw new RangeError(`claim ${claim.id} has no passage`)
  const language = own ?? first.report.language
  const other = language === 'ar' ? 'en' : 'ar'
  const value = values[claim.decision]
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: page ?? `${site}/claims/${claim.id}`,
    claimReviewed: shortClaim(claim.words),
    datePublished: claim.decidedAt,
    inLanguage: language,
    author: { '@type': 'Organization', name, url: site },
    reviewBody: claim.rationale,
    reviewRating: {
      '@type': 'Rating',
      alternateName: `${words[claim.decision][language]} / ${words[claim.decision][other]}`,
      ratingExplanation: claim.rationale,
      ...(value !== undefined && { ratingValue: value, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: {
      '@type': 'Claim',
      text: claim.words,
      ...(first.report.publishedDay !== null && { datePublished: first.report.publishedDay }),
      author: { '@type': 'Organization', name: first.source.name },
      firstAppearance: appearanceOf(first),
      appearance: oncePerReport(claim.passages).map(appearanceOf),
    },
  }
}

/** The claim in as many characters as readers take, the dots that say that it goes on included. */
function shortClaim(words: string): string {
  const cut = beginningOf(words, longestClaim)
  return cut.length <= longestClaim ? cut : beginningOf(words, longestClaim - 2)
}

function oncePerReport(passages: readonly Appearance[]): Appearance[] {
  return passages.filter(({ report }, at) => passages.findIndex((other) => other.report.id === report.id) === at)
}

function appearanceOf({ report, source }: Appearance): ClaimReview['itemReviewed']['firstAppearance'] {
  const web = report.address !== null && z.url().safeParse(report.address).success ? report.address : undefined
  return {
    '@type': 'CreativeWork',
    headline: report.title,
    ...(web !== undefined && { url: web }),
    ...(report.publishedDay !== null && { datePublished: report.publishedDay }),
    inLanguage: report.language,
    author: { '@type': 'Organization', name: source.name },
  }
}
