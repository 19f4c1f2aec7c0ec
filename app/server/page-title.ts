import type { MetaDescriptor, MetaFunction } from '@remix-run/node'
import { errorKind } from '../components/shell/error-kind'
import { loadedMessages, localeAtHand, partOf, type MessageKey } from '../i18n/catalogue'
import { isolate } from '../i18n/bidi'
import { localeTag, type Digits, type Locale } from '../i18n/locale'
import { bareMessage } from '../i18n/message-format'
import { titlePart } from '../i18n/message-parts'

/** The page's title in the reader's language: a fixed sentence without values. */
export function pageTitle(key: MessageKey): MetaFunction {
  return ({ matches }) => titled(matches, key)
}

/** A title that names a thing: what kind it is, its number where it is known by one, and its first words or its name. */
export function numberedTitle(
  key: MessageKey,
  number: string | number | undefined,
  matches: readonly unknown[],
  words = '',
): MetaDescriptor[] {
  const { locale, digits } = preferencesOf(matches)
  const shown = number === undefined ? '' : ` ${inDigits(number, locale, digits)}`
  return titled(matches, key, `${shown}${words && `: ${isolate(words, locale)}`}`)
}

/** An address may have anything in the place of its number: that stays as it is. */
function inDigits(number: string | number, locale: Locale, digits: Digits): string {
  if (!/^\d{1,15}$/.test(String(number))) return String(number)
  return new Intl.NumberFormat(localeTag(locale, digits), { useGrouping: false }).format(Number(number))
}

/** How the reader reads, as the root has it; Arabic where it failed. */
function preferencesOf(matches: readonly unknown[]): { locale: Locale; digits: Digits } {
  const root = matches[0] as { data?: { preferences?: { locale?: Locale; digits?: Digits } } } | undefined
  const { locale = 'ar', digits = 'latn' } = root?.data?.preferences ?? {}
  return { locale, digits }
}

/** The title, and the part of the messages that it is from: the page itself may use none of that part. */
function titled(matches: readonly unknown[], key: MessageKey, further = ''): MetaDescriptor[] {
  const messages = loadedMessages(localeAtHand(preferencesOf(matches).locale))
  const title = `${bareMessage(messages[key])}${further} | ${bareMessage(messages['frame.brand'])}`
  return [{ title }, { name: titlePart, content: partOf(key) }]
}

/** The title of an error page; empty if the page did not fail. */
export const titleOfError: MetaFunction = (page) =>
  page.error === undefined || page.error === null ? [] : pageTitle(`errors.${errorKind(page.error)}.title`)(page)
