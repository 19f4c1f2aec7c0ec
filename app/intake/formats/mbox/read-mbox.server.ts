import { UploadError } from '../../decode/decode.server'
import { cutTo } from '../../../text/characters/beginning'
import { receiveFileName } from '../../../text/characters/incoming-text'
import { emlFormat } from '../eml/eml-format'
import { readMessage } from '../eml/read-message.server'
import type { FormatReader, FoundPart, PartIssue } from '../reader'
import { mailsIn, unquoteFrom, type PlacedMail } from './split-mbox'

/** A folder of mails, each read when the one before it is done. One that cannot be read is left out by its number. */
export const readMbox: FormatReader = async function* (input, context) {
  let number = 0
  for await (const mail of mailsIn(input.stream(), emlFormat.largest)) {
    number += 1
    context.budget.renew()
    yield* readMail(mail, number)
  }

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
      yield { leftOut: { name, issue: error.issue as PartIssue } }
    }
  }
}

/** A mail is told by its number and its subject. */
function told(name: string, title: string): string {
  const subject = cutTo(receiveFileName(title).replaceAll('/', '_'), 80).trim()
  return subject === '' || name.includes('/') ? name : `${name} ${subject}`
}
