import type { MetaFunction } from '@remix-run/node'
import { errorKind } from '../components/shell/error-kind'
import { loadedMessages, localeAtHand, type MessageKey } from '../i18n/catalogue'
import type { Locale } from '../i18n/locale'
import { bareMessage } from '../i18n/message-format'

/** The page's title in the reader's language: a fixed sentence without values. */
export function pageTitle(key: MessageKey): MetaFunction {
  return ({ matches }) => [{ title: title(matches, key) }]
}

/** A title that names a thing: what kind it is, its number, and its first words where it has some. */
export function numberedTitle(
  key: MessageKey,
  number: string | number | undefined,
  matches: readonly unknown[],
  words = '',
): [{ title: string }] {
  return [{ title: title(matches, key, ` ${number ?? ''}${words && `: ${words}`}`) }]
}

function title(matches: readonly unknown[], key: MessageKey, further = ''): string {
  const root = matches[0] as { data?: { preferences?: { locale?: Locale } } } | undefined
  const messages = loadedMessages(localeAtHand(root?.data?.preferences?.locale ?? 'ar'))
  return `${bareMessage(messages[key])}${further} | ${bareMessage(messages['frame.brand'])}`
}

/** The title of an error page; empty if the page did not fail. */
export const titleOfError: MetaFunction = (page) =>
  page.error === undefined || page.error === null ? [] : pageTitle(`errors.${errorKind(page.error)}.title`)(page)
