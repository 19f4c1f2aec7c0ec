import type { Text } from './text'

/** Stands behind the page in the document, so that it names every part of the messages that the page used. */
export function MessageParts({ text }: { text: Text }) {
  return <div hidden data-message-parts={text.usedParts().join(' ')} suppressHydrationWarning />
}

/** The parts of the messages that the server wrote this page with; undefined, for all, where it does not say. */
export function partsOfPage(): string[] | undefined {
  return document.querySelector<HTMLElement>('[data-message-parts]')?.dataset.messageParts?.split(' ')
}
