import { cutTo } from '../../../text/characters/beginning'

/** What mail programs write above a mail that is passed on, in English, Arabic and French. */
const marks = [
  /^-{3,20} ?(?:forwarded message|original message|رسالة م[ُ]?عاد توجيهها|الرسالة الم[ُ]?عاد توجيهها|رسالة محولة|الرسالة الأصلية|message transféré|message d['’]origine) ?-{3,20}$/i,
  /^(?:begin forwarded message|(?:بدء|بداية) الرسالة الم[ُ]?عاد توجيهها|début du message (?:transféré|réexpédié)) ?:$/i,
  // Outlook.
  /^_{10,60}$/,
]
const sender = /^\*?(?:from|من|المرسل|de)\*? ?: ?\*? ?(\S[^\n]{0,300})$/i

/** Whoever passes a mail on writes a few words above it; what has more is a text of its own that quotes another. */
const mostBefore = 60
const mostLines = 60
/** The names above the mail come in any order. */
const headLines = 8

/**
 * Who wrote a mail that is passed on within another, as that says; '' where the text is the sender's own.
 *
 * @example
 * forwardedFrom('---------- Forwarded message ---------\nFrom: Mina FM <desk@mina.example>\n…') // 'Mina FM'
 */
export function forwardedFrom(text: string): string {
  const lines = cutTo(text, 8_000)
    .split('\n', mostLines)
    .map((line) =>
      line
        .replace(/^(?:> ?)+/, '')
        .replace(/[\u200e\u200f\u00a0]/g, ' ')
        .trim(),
    )
  const at = lines.findIndex((line) => marks.some((mark) => mark.test(line)))
  if (at < 0 || lines.slice(0, at).join(' ').length > mostBefore) return ''
  const head = lines.slice(at + 1, at + 1 + headLines)
  const [written = ''] = head.flatMap((line) => sender.exec(line)?.[1] ?? [])
  const name = written
    .replace(/[<[(][^<>[\]()]{0,200}[>\])]/g, ' ')
    .replace(/["*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return name || (/[^\s<>]{1,100}@[^\s<>]{1,100}/.exec(written)?.[0] ?? '')
}
