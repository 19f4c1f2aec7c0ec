import { decode, UploadError, type Decoded } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { encodings, type Encoding } from '../../decode/encodings'
import { documentText } from '../document-text'
import { publishedTime } from '../published-time'
import { foundReport, type FormatReader } from '../reader'
import { unreadDay } from '../unread-day'
import { xmlText } from '../xml-text'
import type { BesidePage } from './beside-page'
import { htmlFormat } from './html-format'
import { htmlText } from './html-text.server'
import { mainText, type PageDetails } from './main-text.server'
import { PageStyles } from './page-styles'

/** A web page: its main text, or all of it where a person asks or no main text is found, which is then a doubt. */
export const readHtml: FormatReader = async function* (input, { encoding: chosen, whole }) {
  const bytes = await input.bytes(htmlFormat.largest)
  const { text: html, encoding, confidence, doubts } = decodePage(bytes, chosen)
  const page = pageText(html.startsWith('<?xml') ? withoutSections(html) : html, whole === true)
  if (page.text.trim() === '' && page.beside.hasFrames) {
    yield* page.beside.parts
    return
  }
  const publishedAt = publishedTime(page.published)
  yield {
    report: foundReport({
      kind: 'html',
      text: documentText(page.text),
      title: page.title,
      source: page.siteName,
      publishedAt,
      address: page.address,
      encoding,
      confidence,
      doubts: [...doubts, ...page.doubts, ...unreadDay(page.published, publishedAt)],
      original: { bytes, fileName: input.name },
    }),
  }
  yield* page.beside.parts
}

function pageText(
  html: string,
  whole: boolean,
): PageDetails & { text: string; doubts: TextDoubt[]; beside: BesidePage } {
  const { all, styles } = shownText(html)
  const main = mainTextOrNull(html, all.size, styles)
  const cutOff: TextDoubt[] = all.complete ? [] : [{ code: 'cut-off' }]
  if (main && !whole) {
    const { hidden, ...said } = main
    return { ...said, beside: all.beside, doubts: [...cutOff, ...hidden.doubts] }
  }
  const title = main?.title ?? ''
  const { siteName = '', published = '', address = '' } = main ?? {}
  const found: TextDoubt[] = whole ? [] : [{ code: 'no-main-text' }]
  const doubts = [...found, ...cutOff, ...all.hidden.doubts]
  return { title, siteName, published, address, text: all.text, beside: all.beside, doubts }
}

/** Text that a page in XML writes without escapes, with them: in any other page it is a comment. */
function withoutSections(xml: string): string {
  const [before = '', ...pieces] = xml.split('<![CDATA[')
  const escaped = pieces.map((piece) => {
    const end = piece.indexOf(']]>')
    return end < 0 ? piece : xmlText(piece.slice(0, end)) + piece.slice(end + 3)
  })
  return [before, ...escaped].join('')
}

/** All text of a page that its own stylesheets show; where they show nothing, a script does, and they say nothing. */
function shownText(html: string): { all: ReturnType<typeof htmlText>; styles: PageStyles } {
  const styles = new PageStyles(html)
  const all = htmlText(html, undefined, styles)
  if (styles.empty || all.text.trim() !== '') return { all, styles }
  const none = new PageStyles('')
  return { all: htmlText(html, undefined, none), styles: none }
}

/** A page that the library fails at still has its text. */
function mainTextOrNull(...page: Parameters<typeof mainText>): ReturnType<typeof mainText> {
  try {
    return mainText(...page)
  } catch {
    return null
  }
}

/** Pages say their encoding themselves, and not always the right one: bytes that are UTF-8 are UTF-8. */
function decodePage(bytes: Uint8Array, chosen: Encoding | undefined): Decoded {
  const declared = chosen ?? declaredEncoding(bytes)
  const read = (encoding?: Encoding) => withoutFormat(decode(bytes, encoding, htmlFormat.largest))
  if (chosen) return read(chosen)
  const guessed = read()
  if (declared === undefined || declared === guessed.encoding) return { ...guessed, ...known(guessed, declared) }
  if (guessed.encoding === 'utf-8' && guessed.confidence === 1) return guessed
  try {
    return read(declared)
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return guessed
  }
}

/** What was guessed and is declared too is not in doubt. */
function known(
  { doubts, confidence }: Decoded,
  declared: Encoding | undefined,
): Pick<Decoded, 'doubts' | 'confidence'> {
  return declared === undefined
    ? { doubts, confidence }
    : { doubts: doubts.filter(({ code }) => code !== 'guessed-encoding'), confidence: 1 }
}

function withoutFormat(decoded: Decoded): Decoded {
  return { ...decoded, doubts: decoded.doubts.filter(({ code }) => code !== 'html' && code !== 'rtf') }
}

function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const name = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase()
  const written = name === 'cp1256' ? 'windows-1256' : name === 'utf8' ? 'utf-8' : name
  return encodings.find((encoding) => encoding === written)
}
