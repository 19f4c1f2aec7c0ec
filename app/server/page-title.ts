import type { MetaDescriptor, MetaFunction } from '@remix-run/node'
import { errorKind } from '../components/shell/error-kind'
import { loadedMessages, localeAtHand, partOf, type MessageKey } from '../i18n/catalogue'
import type { Locale } from '../i18n/locale'
import { bareMessage } from '../i18n/message-format'
import { titlePart } from '../i18n/message-parts'

/** The page's title in the reader's language: a fixed sentence without values. */
export function pageTitle(key: MessageKey): MetaFunction {
  return ({ matches }) => titled(matches, key)
}

/** A title that names a thing: what kind it is, its number, and its first words where it has some. */
export function numberedTitle(
  key: MessageKey,
  number: string | number | undefined,
  matches: readonly unknown[],
  words = '',
): MetaDescriptor[] {
  return titled(matches, key, ` ${number ?? ''}${words && `: ${words}`}`)
}

/** The title, and the part of the messages that it is from: the page itself may use none of that part. */
function titled(matches: readonly unknown[], key: MessageKey, further = ''): MetaDescriptor[] {
  const root = matches[0] as { data?: { preferences?: { locale?: Locale } } } | undefined
  const messages = loadedMessages(localeAtHand(root?.data?.preferences?.locale ?? 'ar'))
  const title = `${bareMessage(messages[key])}${further} | ${bareMessage(messages['frame.brand'])}`
  return [{ title }, { name: titlePart, content: partOf(key) }]
}

/** The title of an error page; empty if the page did not fail. */
export const titleOfError: MetaFunction = (page) =>
  page.error === undefined || page.error === null ? [] : pageTitle(`errors.${errorKind(page.error)}.title`)(page)
