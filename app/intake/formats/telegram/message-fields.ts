import { z } from 'zod'

/** A piece of a text: plain, or with a meaning of its own such as a link. */
const piece = z.union([z.string(), z.object({ text: z.string() }).loose()])

const words = z.union([z.string(), z.array(piece)]).nullish()

const optionalText = z.string().nullish().catch(undefined)
const number = z.union([z.number(), z.string()]).nullish().catch(undefined)

/** What is read of a message in `result.json`; everything else stays in its bytes. */
export const telegramMessage = z.object({
  id: number,
  type: z.string().catch('unsupported'),
  date: optionalText,
  date_unixtime: number,
  edited: optionalText,
  from: optionalText,
  author: optionalText,
  forwarded_from: optionalText,
  forwarded_from_id: optionalText,
  saved_from: optionalText,
  reply_to_message_id: number,
  text: words,
  text_entities: z.array(piece).nullish().catch(undefined),
  photo: optionalText,
  file: optionalText,
  media_type: optionalText,
  poll: z
    .object({ question: words, answers: z.array(z.object({ text: words }).loose()).catch([]) })
    .nullish()
    .catch(undefined),
})

export type TelegramMessage = z.infer<typeof telegramMessage>

/**
 * Whose words these are: by a name, else by the number that the program has for them; '' where it says only that the sender
 * passed them on, and null where the sender wrote them.
 */
export function forwardedFromOf(message: TelegramMessage): string | null {
  const { forwarded_from: name, forwarded_from_id: id, saved_from: kept } = message
  return name ?? id ?? kept ?? (name === null || kept === null ? '' : null)
}

/** The text of a message as its readers see it, links by their words. */
export function textOf({ text, text_entities: entities, poll }: TelegramMessage): string {
  const said = entities && entities.length > 0 ? joined(entities) : joined(text ?? '')
  if (!poll) return said
  const answers = poll.answers.map((answer) => `- ${joined(answer.text ?? '')}`)
  return [said, joined(poll.question ?? ''), ...answers].filter((line) => line !== '').join('\n')
}

function joined(text: NonNullable<TelegramMessage['text']>): string {
  return typeof text === 'string' ? text : text.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The files of a message; Telegram writes a note in brackets where a file was not exported. */
export function mediaOf({ photo, file, media_type: type }: TelegramMessage): string[] {
  return [photo && named(photo, 'photo'), file && named(file, type ?? 'file')].filter(
    (name) => typeof name === 'string',
  )
}

function named(path: string, kind: string): string {
  return path.startsWith('(') ? kind : path
}

/** The instant in seconds since 1970, else the time on the clocks of the machine that exported. */
export function sentAtOf({ date, date_unixtime: seconds }: TelegramMessage): string {
  const instant = new Date(Number(seconds) * 1000)
  if (seconds != null && seconds !== '' && !Number.isNaN(instant.getTime())) return instant.toISOString()
  return date != null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(date) ? date : ''
}
