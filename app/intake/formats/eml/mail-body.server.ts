import type { Email } from 'postal-mime'
import type { TextDoubt } from '../../decode/doubts'
import { htmlText } from '../html/html-text.server'
import { HiddenText } from '../hidden-text'
import type { FoundPart } from '../reader'

interface MailBody {
  text: string
  doubts: TextDoubt[]
  /** The other form of the mail, where it says something else. */
  beside: FoundPart[]
}

/** So much of one form of a mail stands in the other where both say the same. */
const same = 0.9

/**
 * What a mail says: its text part, or its web page where that says more, with what that hides. The two should say the same; where
 * neither holds the other, the longer one is taken and the other is told.
 */
export function mailBody({ text = '', html }: Pick<Email, 'text' | 'html'>): MailBody {
  const plain = { text, doubts: [], beside: [] }
  if (html === undefined) return plain
  const read = htmlText(html)
  const page = { text: read.text, doubts: read.hidden.doubts, beside: [] }
  const [inText, inPage] = [wordsOf(text), wordsOf(read.text)]
  if (inPage.size === 0 || shareIn(inPage, inText) >= same) return plain
  if (inText.size === 0 || shareIn(inText, inPage) >= same) return page
  return text.length >= read.text.length
    ? { ...plain, beside: told('text/html', read.text) }
    : { ...page, beside: told('text/plain', text) }
}

/** The words of a text without addresses, which a text part has beside the words of a link. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text.replace(/(?:https?:|mailto:|cid:)[^\s<>]{1,2000}/g, ' ').match(/[\p{Letter}\p{Mark}\p{Number}]{1,100}/gu),
  )
}

function shareIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const word of words) if (others.has(word)) count += 1
  return count / words.size
}

function told(name: string, text: string): FoundPart[] {
  const words = new HiddenText()
  words.add(text)
  return words.besideAs(name)
}
