import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** Kinds of chats that an export names at its beginning. */
const chatType =
  /"type":\s{0,4}"(?:saved_messages|replies|verify_codes|personal_chat|bot_chat|private_group|private_supergroup|public_supergroup|private_channel|public_channel)"/

/** `result.json`: read as it streams in, whatever its size. */
export const telegramFormat: Format = {
  kind: 'telegram',
  ...formatNames.telegram,
  matches: ({ text }) =>
    /^\s*\{/.test(text) &&
    ((chatType.test(text) && /"messages":\s{0,4}\[/.test(text)) ||
      (text.includes('"about":') &&
        /"(?:personal_information|frequent_contacts|profile_pictures|left_chats)":/.test(text))),
}

/** One of the pages `messages.html`, `messages2.html` …, each with a thousand messages. */
export const telegramPageFormat: Format = {
  kind: 'telegram-html',
  ...formatNames['telegram-html'],
  matches: ({ text }) => text.includes('<div class="page_wrap') && text.includes('<div class="page_header'),
}
