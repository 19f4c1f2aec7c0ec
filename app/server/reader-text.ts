import type { AppLoadContext } from '@remix-run/node'
import { loadMessages } from '../i18n/catalogue'
import { createText, type Text } from '../i18n/text'

/** The reader's language and formats, for what is written by a route and not drawn by a page. */
export async function readerText(context: AppLoadContext): Promise<Text> {
  const { locale, digits } = await context.preferences()
  return createText({ locale, digits, messages: await loadMessages(locale), timeZone: context.services.timeZone })
}

/** A text file for download. */
export function textFile(body: string, name: string, type: string): Response {
  return new Response(body, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
