import { zonedInstant } from '../../../text/facts/dates/zoned-instant'
import { firstLine } from '../../cutting/first-line'
import { UploadError } from '../../decode/decode.server'
import type { TextDoubt } from '../../decode/doubts'
import { largestUpload } from '../../limits'
import { storableText } from '../found-text'
import type { FormatKind } from '../kinds'
import type { FoundPart, FoundReport, PartIssue, ReadContext, UnreadIssue } from '../reader'
import { unreadDay } from '../unread-day'
import { MessagesError, type Message } from './message'
import { runsOf } from './runs'

interface Export {
  kind: FormatKind
  fileName: string
  /** About the whole file: each of its reports has them. */
  doubts?: readonly TextDoubt[]
}

/** Messages as reports: each alone, or in runs of one sender; what has no words of its own is counted and left out, what cannot be read is named. */
export async function* reportParts(
  messages: AsyncIterable<Message> | Iterable<Message>,
  from: Export,
  context: ReadContext,
): AsyncGenerator<FoundPart, undefined> {
  const left = new Map<PartIssue, number>()
  const leave = (issue: PartIssue) => left.set(issue, (left.get(issue) ?? 0) + 1)
  // Held back until it is known whether the file ends behind it as it should.
  let last: FoundReport | null = null
  try {
    for await (const run of runsOf(messages, context.joinMinutes ?? 0)) {
      for (const message of run) {
        const issue = issueOf(message)
        if (issue === 'malformed') yield { leftOut: { name: nameOf(message), issue } }
        else if (issue) leave(issue)
      }
      const spoken = run.filter((message) => issueOf(message) === null)
      if (spoken.length === 0) continue
      if (last) yield { report: last }
      last = asReport(spoken, from, context)
    }
  } catch (error) {
    if (!(error instanceof MessagesError)) throw error
    if (last === null) throw asUploadError(error)
    const issue = endOf(error)
    yield { report: issue ? { ...last, doubts: [...last.doubts, { code: 'rest-unread' }] } : last }
    if (!issue) throw asUploadError(error)
    last = null
    yield { leftOut: { name: '', issue } }
  }
  if (last) yield { report: last }
  for (const [issue, count] of left) yield { leftOut: { name: `× ${count}`, issue } }
}

/** Why no message can be read behind a place; null where the file is made to be refused. */
function endOf({ cause }: MessagesError): UnreadIssue | null {
  if (cause === 'cut-off') return cause
  return cause === 'broken' ? 'rest-unread' : null
}

function nameOf({ id, start }: Message): string {
  return id === '' ? `@${start}` : `#${id}`
}

function issueOf({ kind, text, tooLarge }: Message): PartIssue | null {
  if (kind !== 'message') return kind
  if (tooLarge) return 'too-large'
  if (text.trim() === '') return 'no-text'
  return Buffer.byteLength(text) > largestUpload ? 'too-large' : null
}

function asReport(run: readonly Message[], { kind, fileName, doubts = [] }: Export, context: ReadContext): FoundReport {
  const [first] = run as [Message, ...Message[]]
  const { text, doubts: own } = storableText(run.map((message) => message.text).join('\n\n'))
  const bytes = Buffer.concat(run.flatMap((message, at) => (at === 0 ? [message.bytes] : [newLine, message.bytes])))
  const zoneDoubt: TextDoubt[] =
    context.zone !== undefined || hasZone(first.sentAt) ? [] : [{ code: 'chat-zone', zone: context.timeZone }]
  const hijri: TextDoubt[] = first.hijriDay === undefined ? [] : [{ code: 'hijri-day', written: first.hijriDay }]
  return {
    kind,
    name: nameOf(first),
    text,
    title: firstLine(text),
    source: (first.channel ? first.chat : first.sender) || first.chat,
    publishedAt: instantOf(first.sentAt, context.zone ?? context.timeZone),
    address: addressOf(first, context.channelAddress),
    forwardedFrom: first.forwardedFrom ?? '',
    encoding: 'utf-8',
    confidence: 1,
    doubts: [...doubts, ...unreadDay(first.unreadTime ?? '', first.sentAt), ...hijri, ...zoneDoubt, ...own],
    original: { bytes, fileName, start: first.start },
  }
}

const newLine = Buffer.from('\n')

function hasZone(sentAt: string): boolean {
  return sentAt === '' || /(?:Z|[+-]\d{2}:\d{2})$/.test(sentAt)
}

/** The instant of a time on the clocks of a zone. */
function instantOf(sentAt: string, timeZone: string): string {
  if (hasZone(sentAt)) return sentAt
  const [day = '', time = ''] = sentAt.split('T')
  const instant = zonedInstant(day, time.slice(0, 5), timeZone)
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString()
}

/** A message of a public channel has an address of its own below that of the channel. */
function addressOf({ id, channel }: Message, channelAddress: string | undefined): string {
  return channel && channelAddress && /^\d+$/.test(id) ? `${channelAddress}/${id}` : ''
}

/** Why an export cannot be read, as files tell it. */
export function asUploadError({ cause }: MessagesError): UploadError {
  if (cause === 'empty' || cause === 'not-this') return new UploadError('empty')
  if (cause === 'too-deep') return new UploadError(cause)
  return new UploadError(cause === 'element-too-large' ? 'too-large' : 'damaged')
}
