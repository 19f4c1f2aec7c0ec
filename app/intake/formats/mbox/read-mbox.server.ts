import { UploadError } from '../../decode/decode.server'
import { cutTo } from '../../../text/characters/beginning'
import { receiveFileName } from '../../../text/characters/incoming-text'
import { emlFormat } from '../eml/eml-format'
import { readMessage } from '../eml/read-message.server'
import type { FormatReader, FoundPart, PartIssue } from '../reader'
import { mailsIn, unquoteFrom, type PlacedMail } from './split-mbox'

/** Why mails are left out that say nothing: a folder may hold a million of them. */
const counted = new Set<PartIssue>(['no-text', 'deleted'])

/**
 * A folder of mails, each read when the one before it is done. One that cannot be read is left out by its number; those that say
 * nothing are counted.
 */
export const readMbox: FormatReader = async function* (input, context) {
  let number = 0
  const left = new Map<PartIssue, number>()
  for await (const mail of mailsIn(input.stream(), emlFormat.largest)) {
    number += 1
    context.budget.renew()
    for await (const part of readMail(mail, number)) {
      if ('leftOut' in part && counted.has(part.leftOut.issue))
        left.set(part.leftOut.issue, (left.get(part.leftOut.issue) ?? 0) + 1)
      else yield part
    }
  }
  for (const [issue, count] of left) yield { leftOut: { name: `× ${count}`, issue } }

  async function* readMail({ bytes, start, complete }: PlacedMail, at: number): AsyncGenerator<FoundPart> {
    const name = String(at)
    if (!complete) {
      yield { leftOut: { name, issue: 'too-large' } }
      return
    }
    const original = { bytes, fileName: `${input.name}-${name}.eml`, start }
    try {
      for await (const part of readMessage({ bytes: unquoteFrom(bytes), original, name }, context))
        yield 'report' in part ? { report: { ...part.report, name: told(part.report.name, part.report.title) } } : part
    } catch (error) {
      if (!(error instanceof UploadError) || error.issue === 'too-slow' || error.issue === 'burst') throw error
      yield { leftOut: { name, issue: error.issue === 'empty' ? 'no-text' : (error.issue as PartIssue) } }
    }
  }
}

/** A mail is told by its number and its subject. */
function told(name: string, title: string): string {
  const subject = cutTo(receiveFileName(title).replaceAll('/', '_'), 80).trim()
  return subject === '' || name.includes('/') ? name : `${name} ${subject}`
}
