import { fold } from '../../../text/characters/normalise'
import type { CaptureFailureCode } from '../failures'
import type { PageText } from './page-text'
import {
  consents,
  cookies,
  errorsInTitle,
  errorTitles,
  gates,
  gone,
  logIns,
  missed,
  scripts,
  subscriptions,
} from './wall-words'

export type Wall = Extract<CaptureFailureCode, 'error-page' | 'login-wall' | 'cookie-wall' | 'empty-shell'>

/** Pages with more words than this have content beside whatever wall stands on them. */
const wordsOfContent = 220
/** So many words in lines that are not about a wall are content: a short notice, below a banner. */
const wordsOfNotice = 25
/** An error page says little; what says more may speak of pages that were not found. */
const wordsOfError = 80
/** A page of scripts with fewer words shows something only after they ran; one that asks for scripts may say a little more. */
const wordsOfShell = 6
const wordsOfAsking = 40
/** A line with fewer words is a link, a heading or a button. */
const wordsOfSentence = 5

const logInPaths =
  /\/(?:log-?in|sign-?in|signup|accounts?\/login|checkpoint|auth|oauth2?|sso|servicelogin)(?:[/?._-]|$)/i

interface ReadLines {
  title: string
  text: string
  lines: string[]
  words: number
}

/**
 * What stands where the content should be, or null: an error page, a wall that asks to log in or to accept cookies, or a shell
 * that is empty without its scripts. The wording is a hint, so a page with much text is never taken for a wall, nor one that has a
 * notice of its own beside a banner.
 */
export function recogniseWall(
  page: PageText,
  { status, address, finalAddress }: { status: number; address: string; finalAddress: string },
): Wall | null {
  if (status >= 400) return 'error-page'
  if (!page.isText) return null
  const read = readLines(page)
  if (read.words > wordsOfContent) return null
  const sentToLogIn = logInPaths.test(finalAddress) && !logInPaths.test(address)
  if (sentToLogIn || isLogIn(page, read)) return 'login-wall'
  if (isError(read)) return 'error-page'
  if (isCookieWall(read)) return 'cookie-wall'
  return isShell(page, read) ? 'empty-shell' : null
}

/** Whether a page shows a beginning and keeps the rest for those who pay. */
export function recognisePaywall(page: PageText): boolean {
  const { text, words } = readLines(page)
  return page.isText && words < 3 * wordsOfContent && says(subscriptions, text)
}

function readLines({ title, text }: PageText): ReadLines {
  const folded = fold(text)
  const lines = folded.split('\n').filter((line) => line.trim() !== '')
  return { title: fold(title), text: folded, lines, words: countWords(folded) }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** The phrase stands there as words of its own: "page" is not in "homepage". */
function has(phrase: string, where: string): boolean {
  for (let at = where.indexOf(phrase); at >= 0; at = where.indexOf(phrase, at + 1)) {
    const before = where.charAt(at - 1)
    if (!/[\p{L}\p{N}]/u.test(before) || /[وفبلك]/.test(before)) return true
  }
  return false
}

const says = (phrases: readonly string[], where: string) => phrases.some((phrase) => has(phrase, where))

/** How many words stand in sentences that are not about what `phrases` are about. */
function wordsBeside(phrases: readonly string[], lines: readonly string[]): number {
  return lines
    .filter((line) => countWords(line) >= wordsOfSentence && !says(phrases, line))
    .reduce((sum, line) => sum + countWords(line), 0)
}

function isLogIn({ password }: PageText, { title, text, lines }: ReadLines): boolean {
  const asked = logIns.filter((phrase) => has(phrase, text)).length
  if (!password && !says(logIns, title) && asked < 2) return false
  // What is promised to those who log in is no content: only more than a notice is.
  return wordsBeside(logIns, lines) < (password || says(logIns, title) ? wordsOfContent : 2 * wordsOfNotice)
}

function isError({ title, lines, words }: ReadLines): boolean {
  const parts = title.split(/[|:»•]| - /).map((part) => part.trim())
  if (parts.some((part) => errorTitles.has(part)) || says(errorsInTitle, title)) return true
  if (words >= wordsOfError) return false
  // The first lines say it: below them such a page links to others.
  const says404 = lines
    .slice(0, 6)
    .some((line) => line === '404' || (countWords(line) < wordsOfNotice && says(missed, line) && says(gone, line)))
  const aboutIt = [...gone, ...missed, ...gates]
  return (says404 || lines.some((line) => says(gates, line))) && wordsBeside(aboutIt, lines) < wordsOfNotice
}

function isCookieWall({ text, lines }: ReadLines): boolean {
  return says(cookies, text) && says(consents, text) && wordsBeside([...cookies, ...consents], lines) < wordsOfNotice
}

function isShell(page: PageText, { text, lines, words }: ReadLines): boolean {
  if (words === 0) return true
  const asksForScripts = words < wordsOfAsking && says(scripts, `${text} ${fold(page.withoutScripts)}`)
  if (page.scripts === 0) return asksForScripts && page.withoutScripts !== ''
  // Links and headings around a place that its scripts fill; a table of figures is content.
  const onlyLinks =
    lines.length > 2 && lines.every((line) => countWords(line) < wordsOfSentence && !/\d/.test(withoutYear(line)))
  return (words < wordsOfShell && !/\d/.test(text)) || asksForScripts || onlyLinks
}

function withoutYear(line: string): string {
  return line.replace(/(?:©|\(c\))\s{0,3}\d{4}|\d{4}\s{0,3}©/, '')
}
