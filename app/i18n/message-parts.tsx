import type { Text } from './text'

/** Placed after the page in the document, when it is known which parts of the messages the page used. */
export function MessageParts({ text }: { text: Text }) {
  return <div hidden data-message-parts={text.usedParts().join(' ')} suppressHydrationWarning />
}

/** The name of the `<meta>` that says which part a page's title is from: it is written before the page is. */
export const titlePart = 'message-part'

/** The message parts that the server used for this page and its title; undefined, which means all, if it does not say. */
export function partsOfPage(): string[] | undefined {
  const used = document.querySelector<HTMLElement>('[data-message-parts]')?.dataset.messageParts?.split(' ')
  const ofTitle = document.querySelector<HTMLMetaElement>(`meta[name="${titlePart}"]`)?.content
  return used && ofTitle ? [...new Set([...used, ofTitle])] : used
}
