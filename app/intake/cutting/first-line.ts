import { beginningOf } from '../../text/trim-end'

/** The first line of a text that says something: a title until somebody words a better one. */
export function firstLine(text: string, most = 120): string {
  const written = text.trimStart()
  const end = written.indexOf('\n')
  const line = (end < 0 ? written : written.slice(0, end)).trimEnd()
  return beginningOf(line.endsWith('::') ? line.slice(0, -2).trimEnd() : line, most)
}
