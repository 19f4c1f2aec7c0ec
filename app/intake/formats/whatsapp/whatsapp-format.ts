import { formatNames } from '../format-names'
import type { Format } from '../reader'
import { isWhatsAppChat } from './read-chat'

/** A chat that WhatsApp exported as text, alone or with its media in an archive. */
export const whatsAppFormat: Format = {
  kind: 'whatsapp',
  ...formatNames.whatsapp,
  matches: ({ text }) => isWhatsAppChat(text),
}
