/** A line of a page with where it stands, in any unit, `y` upwards. */
export interface PlacedLine {
  text: string
  fromRight: boolean
  left: number
  right: number
  y: number
  size: number
  /** It is a row of a table: nothing goes on from it. */
  row?: boolean
}

/** Lines of one paragraph become one line: those that reach the end of the column and are followed at the usual distance. */
export function joinLines(lines: readonly PlacedLine[]): string {
  const column = { ...extentOf(lines), usual: usualDistance(lines) }
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before) text += continues(before, line, column) ? ' ' : '\n'
    text += line.text
  }
  return text
}

/** From where to where lines reach: of as many as a hostile page has, which are more than a call takes arguments. */
export function extentOf(lines: readonly { left: number; right: number }[]): { left: number; right: number } {
  let [from, to] = [Infinity, -Infinity]
  for (const { left, right } of lines) {
    from = Math.min(from, left)
    to = Math.max(to, right)
  }
  return { left: from, right: to }
}

function continues(
  before: PlacedLine,
  line: PlacedLine,
  { left, right, usual }: { left: number; right: number; usual: number },
): boolean {
  const room = before.fromRight ? before.left - left : right - before.right
  const full = room < 0.15 * (right - left)
  const near = before.y - line.y <= 1.2 * usual
  return (
    !before.row &&
    !line.row &&
    full &&
    near &&
    Math.abs(before.size - line.size) < 0.15 * line.size &&
    !/^[•▪◦●·*–-]\s/.test(line.text)
  )
}

/** The distance between lines of one paragraph: a short one, of all that there are. */
export function usualDistance(lines: readonly { y: number }[]): number {
  const distances = lines
    .slice(1)
    .map(({ y }, at) => (lines[at]?.y ?? 0) - y)
    .toSorted((one, two) => one - two)
  return distances[Math.floor(distances.length / 4)] ?? 0
}
