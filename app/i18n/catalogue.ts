import type { Locale } from './locale'
import type { messages as arabic } from './messages/ar/index'

export type MessageKey = keyof typeof arabic
export type Catalogue = Record<MessageKey, string>

type PartMessages = Partial<Catalogue>

const files = import.meta.glob<Record<string, PartMessages>>('./messages/*/*/*.ts')
const fetched = new Map<string, Promise<PartMessages>>()
const held: Record<Locale, PartMessages> = { ar: {}, en: {} }
/** The file of each message that has been fetched. */
const partOfKey = new Map<string, string>()
const atHand = new Set<Locale>()
const whole = new Map<Locale, Promise<void>>()
const wholeAtHand = new Set<Locale>()
/** The languages of which a message was read before it was fetched. */
const missed = new Set<Locale>()
const listeners = new Set<() => void>()
const catalogues: Record<Locale, Catalogue> = { ar: catalogueOf('ar'), en: catalogueOf('en') }

/** Fetches one language's messages once: all files, or only the parts that a page needs. */
export async function loadMessages(locale: Locale, parts?: readonly string[]): Promise<Catalogue> {
  Object.assign(
    held[locale],
    ...(await Promise.all((parts ?? allParts(locale)).map((part) => fetchPart(locale, part)))),
  )
  atHand.add(locale)
  if (parts === undefined) wholeAtHand.add(locale)
  return catalogues[locale]
}

/**
 * The messages fetched so far. One whose part has not been fetched is empty; reading it fetches the rest, and who
 * listens by `onMessagesArrived` is told when that is here. (Suspending React instead would be an error while it answers
 * a key or a click.) Throws an error if `loadMessages` was never awaited for this language.
 */
export function loadedMessages(locale: Locale): Catalogue {
  if (!atHand.has(locale)) throw new Error(`The messages for "${locale}" have not been loaded`)
  return catalogues[locale]
}

/** The wanted language if its messages were fetched, else another one that was fetched. Throws if none was. */
export function localeAtHand(wanted: Locale): Locale {
  if (atHand.has(wanted)) return wanted
  const [other] = atHand
  if (other === undefined) throw new Error('No messages have been loaded')
  return other
}

/** The part that a fetched message belongs to: its file, as `area/name`. In the browser each part is a chunk of its own. */
export function partOf(key: MessageKey): string {
  return partOfKey.get(key) ?? ''
}

/** Calls the listener when messages that were read too early have been fetched: `loadedMessages` gives another object then. Returns how to end that. */
export function onMessagesArrived(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fetches all messages of a language; null if they are here. It never fails: what could not be fetched is tried again when it is read. */
export function fetchingWhole(locale: Locale): Promise<void> | null {
  if (wholeAtHand.has(locale)) return null
  const fetching = whole.get(locale) ?? fetchWhole(locale)
  whole.set(locale, fetching)
  return fetching
}

async function fetchWhole(locale: Locale): Promise<void> {
  try {
    await loadMessages(locale)
  } catch {
    return
  } finally {
    whole.delete(locale)
  }
  if (!missed.delete(locale)) return
  // Another object, so that who compares them sees that there is more to read.
  catalogues[locale] = catalogueOf(locale)
  for (const listener of listeners) listener()
}

function catalogueOf(locale: Locale): Catalogue {
  return new Proxy(held[locale] as Catalogue, {
    get(target, key: string) {
      const message = target[key as MessageKey] as string | undefined
      // When a promise resolves to this object, JavaScript asks it for `then`. Message keys contain a point, `then`
      // does not.
      if (message !== undefined || !key.includes('.') || wholeAtHand.has(locale)) return message
      missed.add(locale)
      void fetchingWhole(locale)
      return ''
    },
  })
}

function allParts(locale: Locale): string[] {
  return Object.keys(files).flatMap((file) =>
    file.startsWith(`./messages/${locale}/`) ? [file.slice(`./messages/${locale}/`.length, -'.ts'.length)] : [],
  )
}

function fetchPart(locale: Locale, part: string): Promise<PartMessages> {
  const file = `./messages/${locale}/${part}.ts`
  const known = fetched.get(file)
  if (known) return known
  const fetching =
    files[file]?.().then((exported) => note(part, Object.values(exported)[0] ?? {})) ?? Promise.resolve({})
  fetched.set(file, fetching)
  fetching.catch(() => fetched.delete(file))
  return fetching
}

function note(part: string, messages: PartMessages): PartMessages {
  for (const key of Object.keys(messages)) partOfKey.set(key, part)
  return messages
}
