import { UploadError } from '../decode/decode.server'
import { largestUpload } from '../limits'

/** Characters that no reader of a document means: they would be among the doubts of a text file. */
const unmeant = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]|\ufeff/g

/**
 * The text of a document that is no text file: plain line ends, no spaces at the ends of lines, no more than one empty line
 * in a row. Throws `UploadError` where there is none, or more than one report may have.
 */
export function documentText(raw: string): string {
  const text = tidyText(raw)
  if (text === '') throw new UploadError('empty')
  checkLength(text)
  return `${text}\n`
}

/** Throws `UploadError` for more text than one report may have. */
export function checkLength(text: string): void {
  if (Buffer.byteLength(text) > largestUpload) throw new UploadError('too-large')
}

/** The same for a part of a document, which may be empty. */
export function tidyText(raw: string): string {
  const lines = raw
    .replace(unmeant, '')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trimEnd())
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return kept.join('\n').trim()
}
