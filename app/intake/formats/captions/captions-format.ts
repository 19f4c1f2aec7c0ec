import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** When a caption is shown: hours may be left out in WebVTT. */
export const captionTimes =
  /^\s{0,20}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{3})\s{1,20}-->\s{1,20}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{3})/

/** Captions of a film: SubRip (`.srt`) and WebVTT (`.vtt`). */
export const captionsFormat: Format = {
  kind: 'captions',
  ...formatNames.captions,
  matches: ({ text }) =>
    text.split(/\r\n|\r|\n/, 2000).some((line) => captionTimes.test(line)) &&
    (/^WEBVTT(?:\s|$)/.test(text) || /^\s{0,100}\d{1,9}\s{0,20}(?:\r\n|\r|\n)[^\r\n]{0,60}-->/.test(text)),
}
