import type { Locale } from '../../../db/schema'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import { mentionsIn, type Mention } from '../../review/rules/claims/field-mentions'
import type { ClaimMaterial, EditorChanges, Materials } from './materials'

/** The sentence that stands for a claim, and what it mentions, offsets into the sentence. */
export interface ChosenSentence {
  text: string
  language: Locale
  words: 'desk' | 'passage' | 'editor'
  from: number | null
  outdated: boolean
  mentions: Mention[]
}

/** The editor's words, or else the desk's wording of the claim, or else its best passage; null where no passage can be read. */
export function chooseSentence(
  claim: ClaimMaterial,
  changes: EditorChanges,
  read: Materials['read'],
): ChosenSentence | null {
  const best = bestPassage(claim)
  const own = changes.wordings[claim.id]
  const given = own?.text ?? claim.wording
  if (given !== null) {
    const language = languageOf(given)
    const facts = read(given, language, best)
    const mentions = mentionsIn({
      id: 0,
      start: 0,
      quote: given,
      report: best?.report ?? { publishedDay: null },
      facts,
    })
    const outdated = own !== undefined && own.version !== claim.version
    return { text: given, language, words: own ? 'editor' : 'desk', from: null, outdated, mentions }
  }
  if (!best?.quote) return null
  const lead = best.quote.length - best.quote.trimStart().length
  return {
    text: asSentence(best.quote.trim()),
    language: best.report.language,
    words: 'passage',
    from: best.report.id,
    outdated: false,
    mentions: mentionsIn(best).map((mention) => ({
      ...mention,
      start: mention.start - best.start - lead,
      end: mention.end - best.start - lead,
    })),
  }
}

/** The passage that gives most of what the desk adopted; of equals that of the most reliable source, of the most reports, the earliest. */
export function bestPassage({
  passages,
  adopted,
}: Pick<ClaimMaterial, 'passages' | 'adopted'>): DossierPassage | undefined {
  const rated = passages
    .filter(({ quote }) => quote !== null && quote.trim() !== '')
    .map((passage, at) => {
      const mentions = mentionsIn(passage)
      const given = mentions.filter(({ field, key }) => adopted.get(field) === key).length
      const fields = new Set(mentions.map(({ field }) => field)).size
      return { passage, rank: [-given, passage.source.reliability.charCodeAt(0), -fields, at] }
    })
  return rated.sort((one, other) => compare(one.rank, other.rank))[0]?.passage
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** A passage that was cut at a comma ends as a sentence does. */
function asSentence(words: string): string {
  let end = words.length
  while (end > 0 && /[\s،,؛;:]/u.test(words.charAt(end - 1))) end -= 1
  const kept = words.slice(0, end)
  return /[.!?؟…"'”»)\]]$/u.test(kept) ? kept : `${kept}.`
}

function languageOf(text: string): Locale {
  return /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
}
