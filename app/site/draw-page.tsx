import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PublicClaim } from '../components/public/public-claim'
import { PublicDocument } from '../components/public/public-document'
import { PublicEdition } from '../components/public/public-edition'
import { PublicGone } from '../components/public/public-gone'
import { PublicIndex } from '../components/public/public-index'
import { linksFrom, type PublicLinks } from '../components/public/public-links'
import { claimReviewOf } from '../exchange/exports/claim-review'
import { sentencesOf, type Edition } from '../exchange/edition/edition'
import type { PublishedClaim } from '../exchange/publishing/published-content'
import type { PublicItem, PublicSite } from '../exchange/publishing/public-site.server'
import { shownAppearances } from '../exchange/publishing/withhold'
import { TextProvider } from '../i18n/context'
import type { Text } from '../i18n/text'
import { pagePath } from './feed-entries'

/** What every page of the site is drawn with. */
export interface Drawing {
  site: PublicSite
  text: Text
  /** The address of this language's pages, with no stroke at its end. */
  address: string
}

interface Page {
  title: string
  path: string
  data?: string
  hidden?: boolean
  content: (links: PublicLinks) => ReactElement
}

export function drawIndex(drawing: Drawing): string {
  const { site, text } = drawing
  const desk = deskOf(drawing)
  return draw(drawing, {
    title: site.policy.deskName || text.t('publicPages.index.kind'),
    path: 'index.html',
    content: (links) => <PublicIndex desk={desk} items={site.items} links={links} />,
  })
}

export function drawGone(drawing: Drawing, item: PublicItem & { gone: string }): string {
  return draw(drawing, {
    title: drawing.text.t('publicPages.gone'),
    path: pagePath(item),
    hidden: true,
    content: (links) => <PublicGone reason={item.gone} at={item.at} links={links} />,
  })
}

export function drawClaim(drawing: Drawing, item: PublicItem, content: PublishedClaim): string {
  const history = drawing.site.histories.get(item.number) ?? { verdicts: [], stale: false }
  return draw(drawing, {
    title: item.name,
    path: pagePath(item),
    data: reviewOf(drawing, item, content),
    content: (links) => <PublicClaim item={item} content={content} history={history} links={links} />,
  })
}

export function drawEdition(drawing: Drawing, item: PublicItem, edition: Edition): string {
  const { site, text } = drawing
  const published = new Set(
    site.items.filter(({ kind, gone }) => kind === 'claim' && gone === null).map(({ number }) => number),
  )
  return draw(drawing, {
    title: text.t('publicPages.feed.edition', { number: text.id(item.number), day: text.date(item.name) }),
    path: pagePath(item),
    content: (links) => (
      <PublicEdition item={item} edition={edition} histories={site.histories} published={published} links={links} />
    ),
  })
}

function draw(drawing: Drawing, { content, path, ...page }: Page): string {
  const links = linksFrom(path, drawing.text.locale)
  const canonical = `${drawing.address}/${path}`
  const html = renderToStaticMarkup(
    <TextProvider text={drawing.text}>
      <PublicDocument desk={deskOf(drawing)} links={links} canonical={canonical} {...page}>
        {content(links)}
      </PublicDocument>
    </TextProvider>,
  )
  return `<!doctype html>\n${html}\n`
}

function deskOf({ site, text }: Drawing): string {
  return site.policy.deskName || text.t('publicPages.index.kind')
}

/** The ClaimReview of a claim that has a verdict now; without one there is nothing for programs to read. */
function reviewOf({ site, text, address }: Drawing, item: PublicItem, content: PublishedClaim): string | undefined {
  const verdict = site.histories.get(item.number)?.verdicts.at(-1)
  const [sentence] = sentencesOf(content.edition)
  if (!verdict || verdict.decision === 'withdrawn' || !sentence) return undefined
  const shown = shownAppearances(content)
  const withheld = {
    report: 0,
    name: text.t('publicPages.withheld'),
    title: text.t('publicPages.withheld'),
    language: sentence.language,
    day: null,
    address: null,
  }
  const review = claimReviewOf(
    {
      id: item.number,
      words: sentence.text,
      decision: verdict.decision,
      rationale: verdict.rationale,
      decidedAt: new Date(verdict.at).toISOString(),
      passages: (shown.length > 0 ? shown : [withheld]).map(
        ({ report, name, title, language, day, address: where }) => ({
          report: { id: report, title, language, publishedDay: day, address: where },
          source: { name },
        }),
      ),
    },
    {
      name: deskOf({ site, text, address }),
      site: address,
      page: `${address}/${pagePath(item)}`,
      language: text.locale,
    },
  )
  // A page's script ends at the first "</script", whatever it stands in.
  return JSON.stringify(review).replaceAll('<', '\\u003c')
}
