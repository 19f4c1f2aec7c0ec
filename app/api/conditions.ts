import { Problem } from './problem'

/** A strong ETag made of what a change must not overlook. */
export function writeTag(...parts: (string | number)[]): string {
  return `"${parts.join('.')}"`
}

/** The tags that an If-Match header names. A star is none of them: it would overwrite what was never read. */
export function readTags(header: string): string[] {
  return header
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => /^"[\w.:-]{1,100}"$/.test(tag))
}

/** Throws `Problem` where the thing is not any more what the program has read. */
export function requireMatch(ifMatch: readonly string[], tag: string): void {
  if (!ifMatch.includes(tag))
    throw new Problem('precondition-failed', {
      detail: 'Read it again, decide anew, and send the ETag of what you read.',
    })
}
