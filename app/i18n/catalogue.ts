import type { Locale } from './locale'
import type { messages as arabic } from './messages/ar/index'

export type MessageKey = keyof typeof arabic
export type Catalogue = Record<MessageKey, string>

const loaded = new Map<Locale, Catalogue>()

/** Fetches one language's messages, once. Each language is a chunk of its own: a browser gets only the one it shows. */
export async function loadMessages(locale: Locale): Promise<Catalogue> {
  const known = loaded.get(locale)
  if (known) return known
  const { messages } = locale === 'ar' ? await import('./messages/ar/index') : await import('./messages/en/index')
  loaded.set(locale, messages)
  return messages
}

/** The messages fetched before. Throws when `loadMessages` has not been awaited for this language. */
export function loadedMessages(locale: Locale): Catalogue {
  const messages = loaded.get(locale)
  if (messages === undefined) throw new Error(`The messages for "${locale}" have not been loaded`)
  return messages
}

/** The wanted language where its messages have been fetched, else one whose messages have. Throws when none have. */
export function localeAtHand(wanted: Locale): Locale {
  if (loaded.has(wanted)) return wanted
  const [other] = loaded.keys()
  if (other === undefined) throw new Error('No messages have been loaded')
  return other
}
