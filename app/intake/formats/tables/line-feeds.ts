/**
 * A text whose lines end with NEL or Unicode's own line ends alone, with line feeds in their places: offsets stay the same. In any
 * other text those characters are part of a value.
 */
export function withLineFeeds(text: string): string {
  return /[\r\n]/.test(text) ? text : text.replace(/[\u0085\u2028\u2029]/g, '\n')
}
