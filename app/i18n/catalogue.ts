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
const whole = new Map<Locale, Promise<Catalogue>>()
const wholeAtHand = new Set<Locale>()
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
 * The messages fetched so far. Reading one whose part has not been fetched throws the promise of fetching it, which
 * suspends React. Throws an error if `loadMessages` was never awaited for this language.
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

function catalogueOf(locale: Locale): Catalogue {
  return new Proxy(held[locale] as Catalogue, {
    get(target, key: string) {
      const message = target[key as MessageKey] as string | undefined
      // When a promise resolves to this object, JavaScript asks it for `then`. Message keys contain a point, `then`
      // does not.
      if (message === undefined && key.includes('.') && !wholeAtHand.has(locale)) throw loadWhole(locale)
      return message
    },
  })
}

function loadWhole(locale: Locale): Promise<Catalogue> {
  const loading = whole.get(locale) ?? loadMessages(locale)
  whole.set(locale, loading)
  return loading
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
  return fetching
}

function note(part: string, messages: PartMessages): PartMessages {
  for (const key of Object.keys(messages)) partOfKey.set(key, part)
  return messages
}
