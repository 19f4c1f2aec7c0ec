import type { ReadDatabase } from '../audit/action/action.server'
import { sentencesOf, type Edition } from '../exchange/edition/edition'
import { stateAfter } from '../exchange/publishing/corrections'
import type { PublishedClaim } from '../exchange/publishing/published-content'
import { readPublicSite, type PublicItem } from '../exchange/publishing/public-site.server'
import { readVerdictHistories } from '../exchange/publishing/verdict-history.server'
import type { Locale } from '../i18n/locale'
import { drawClaim, drawEdition } from './draw-page'
import { siteTexts } from './site-texts.server'

interface Asked {
  locale: Locale
  timeZone: string
  /** The address of the site, with no stroke at its end. */
  address: string
}

/** The public page of a claim as it would be drawn, were this released now. */
export async function previewClaim(
  db: ReadDatabase,
  content: PublishedClaim,
  { locale, timeZone, address }: Asked,
): Promise<string> {
  const [sentence] = sentencesOf(content.edition)
  const claim = sentence?.claim ?? 0
  const [site, histories, texts] = await Promise.all([
    readPublicSite(db),
    readVerdictHistories(db, [claim]),
    siteTexts(timeZone),
  ])
  const known = site.items.find(({ kind, number }) => kind === 'claim' && number === claim)
  const item: PublicItem = {
    ...blank(claim),
    name: sentence?.text ?? '',
    language: sentence?.language ?? 'ar',
    state: stateAfter('open', '', histories.get(claim)?.verdicts ?? []),
    ...(known && { first: known.first, corrections: known.corrections }),
  }
  return drawClaim(
    { site: { ...site, histories }, text: texts[locale], address: `${address}/${locale}` },
    item,
    content,
  )
}

/** The public page of an issue as it would be drawn, were it released now. */
export async function previewEdition(
  db: ReadDatabase,
  { number, edition, withheld }: { number: number; edition: Edition; withheld: number[] },
  { locale, timeZone, address }: Asked,
): Promise<string> {
  const [site, texts] = await Promise.all([readPublicSite(db), siteTexts(timeZone)])
  const item: PublicItem = { ...blank(number), kind: 'edition', name: edition.day, withheld }
  return drawEdition({ site, text: texts[locale], address: `${address}/${locale}` }, item, edition)
}

function blank(number: number): PublicItem {
  const now = new Date().toISOString()
  return {
    kind: 'claim',
    number,
    first: now,
    at: now,
    gone: null,
    name: '',
    language: 'ar',
    state: 'open',
    corrections: [],
    publication: 0,
    withheld: [],
    claims: [],
  }
}
