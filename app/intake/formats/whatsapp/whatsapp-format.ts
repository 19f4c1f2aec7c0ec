import type { Format } from '../reader'
import { isWhatsAppChat } from './read-chat'

/** A chat that WhatsApp exported as text, alone or with its media in an archive. */
export const whatsAppFormat: Format = {
  kind: 'whatsapp',
  endings: ['txt'],
  // Its messages are read one after the other.
  largest: 8 * 1024 * 1024 * 1024,
  matches: ({ text }) => isWhatsAppChat(text),
}
