import { captionTimes } from './captions-format'

/** A longer silence ends a line of the text, in seconds. */
const longestPause = 2

interface Caption {
  start: number
  end: number
  text: string
}

/**
 * What is said in captions as text: numbers, times and marks of form are left out, and captions that go on with one sentence
 * share a line. A sentence's end, another speaker or a pause of two seconds ends it.
 */
export function captionsText(source: string): string {
  const lines: string[] = []
  let before: Caption | undefined
  for (const caption of captionsIn(source)) {
    const goesOn =
      before !== undefined &&
      !/[.!?؟…:]["'»”)]?$/.test(before.text) &&
      !/^[-–—]/.test(caption.text) &&
      caption.start - before.end <= longestPause
    // Captions that roll up say the line before once more.
    if (before?.text === caption.text) continue
    if (goesOn) lines.push(`${lines.pop() ?? ''} ${caption.text}`)
    else lines.push(caption.text)
    before = caption
  }
  return lines.join('\n')
}

function* captionsIn(source: string): Generator<Caption, undefined> {
  let [times, words] = [null as RegExpExecArray | null, [] as string[]]
  const take = function* (): Generator<Caption, undefined> {
    if (times && words.length > 0) yield { start: secondsOf(times, 1), end: secondsOf(times, 5), text: words.join(' ') }
    words = []
  }
  for (const line of source.split(/\r\n|\r|\n/)) {
    const found = captionTimes.exec(line)
    if (found || line.trim() === '') {
      yield* take()
      times = found
    } else if (times) {
      const spoken = wordsOf(line)
      if (spoken !== '') words.push(spoken)
    }
  }
  yield* take()
}

/** A line without `<i>`, `<v Speaker>`, `{\an8}` and the names of characters. */
function wordsOf(line: string): string {
  return line
    .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim()
}

function secondsOf(times: RegExpExecArray, first: number): number {
  const [hours, minutes, seconds, thousandths] = [0, 1, 2, 3].map((at) => Number(times[first + at] ?? 0))
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0) + (thousandths ?? 0) / 1000
}
