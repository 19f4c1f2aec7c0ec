import { Parser } from 'htmlparser2'

const unread = new Set(['script', 'style', 'template', 'noscript', 'title'])

/** The words of a piece of a page in one line. */
export function htmlWords(html: string): string {
  const words: string[] = []
  let unreadIn = 0
  const parser = new Parser({
    onopentag: (name) => {
      if (unread.has(name)) unreadIn += 1
      words.push(' ')
    },
    ontext: (text) => {
      if (unreadIn === 0) words.push(text)
    },
    onclosetag: (name) => {
      if (unread.has(name)) unreadIn -= 1
    },
  })
  parser.end(html)
  return words.join('').replace(/\s+/g, ' ').trim()
}
