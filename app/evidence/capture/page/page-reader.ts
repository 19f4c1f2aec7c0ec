import type { Handler } from 'htmlparser2'
import type { PageText } from './page-text'

/** What stands in these is not read on the page. */
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'select',
  'textarea',
  'iframe',
  'object',
])

/** What begins a line of its own. */
const blocks = new Set(
  'address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)

/** A page's text never has more characters than this. */
const longestText = 1_000_000

/** Collects what a page says while a parser goes through it. */
export function pageReader(): { handler: Partial<Handler>; result(): PageText } {
  const lines: string[] = []
  let [line, title, withoutScripts, length] = ['', '', '', 0]
  let inNoscript = false
  let [hidden, inTitle, password, scripts] = [0, false, false, 0]
  const endLine = () => {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words !== '') lines.push(words)
    line = ''
  }
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      if (unseen.has(name)) hidden += 1
      if (name === 'title') inTitle = true
      if (name === 'noscript') inNoscript = true
      if (name === 'script') scripts += 1
      if (name === 'input' && attributes.type?.toLowerCase() === 'password') password = true
      if (blocks.has(name)) endLine()
    },
    onclosetag(name) {
      if (unseen.has(name) && hidden > 0) hidden -= 1
      if (name === 'title') inTitle = false
      if (name === 'noscript') inNoscript = false
      if (blocks.has(name)) endLine()
    },
    ontext(words) {
      if (inTitle && title.length < 1000) title += words
      if (inNoscript && withoutScripts.length < 1000) withoutScripts += words
      if (hidden > 0 || length > longestText) return
      length += words.length
      line += words
    },
  }
  return {
    handler,
    result() {
      endLine()
      return {
        title: title.replace(/\s+/g, ' ').trim(),
        text: lines.join('\n'),
        isText: true,
        password,
        scripts,
        withoutScripts,
      }
    },
  }
}
