import type { Text } from './text'

/** Placed after the page in the document, when it is known which parts of the messages the page used. */
export function MessageParts({ text }: { text: Text }) {
  return <div hidden data-message-parts={text.usedParts().join(' ')} suppressHydrationWarning />
}

/** The message parts that the server used for this page; undefined, which means all, if it does not say. */
export function partsOfPage(): string[] | undefined {
  return document.querySelector<HTMLElement>('[data-message-parts]')?.dataset.messageParts?.split(' ')
}
