/** One message of an exported channel or chat. */
export interface Message {
  kind:
    | 'message'
    /** What the program itself says: somebody joined, a picture of the group was changed. */
    | 'service'
    /** Its text was taken back before the export. */
    | 'deleted'
    /** It cannot be read; those before and after it can. */
    | 'malformed'
  /** What the program numbers it by; empty where it numbers nothing. */
  id: string
  chat: string
  /** Whether one publisher speaks in this chat, and its readers only listen. */
  channel: boolean
  sender: string
  /** An ISO time with its offset, or as the clocks of a zone showed it that the file does not name. */
  sentAt: string
  /** When the file says that it was sent, where nobody understands that. */
  unreadTime?: string
  /** Its day as the file writes it in the Islamic calendar; `sentAt` is what that is by the calendar of Umm al-Qura. */
  hijriDay?: string
  text: string
  /** It has more bytes than any report; its words are not kept. */
  tooLarge?: boolean
  /** The channel or person whose words these are; null where the sender wrote them. */
  forwardedFrom: string | null
  edited: boolean
  /** The id of the message that it answers. */
  replyTo: string | null
  /** Names of pictures, sounds and files that came with it; what was not exported has its kind for a name. */
  media: string[]
  /** Its own part of the file, and where that begins. */
  bytes: Uint8Array
  start: number
}

/** Why an export of messages cannot be read, or not to its end. */
export type MessagesCause = 'empty' | 'not-this' | 'cut-off' | 'broken' | 'too-deep' | 'element-too-large'

export class MessagesError extends Error {
  override name = 'MessagesError'

  constructor(override readonly cause: MessagesCause) {
    super(`messages cannot be read: ${cause}`)
  }
}
