/** Four times as long takes nine times as long at most; a square takes sixteen. Less than the floor is not told from chance. */
export const mostGrowth = 9
const floorMs = 40

/** Milliseconds of this process alone: other work on the machine does not count. */
function elapsed(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage()
  read(text)
  return process.cpuUsage(start).user / 1_000
}

/** How often a text that looks slow is measured, and after how many times with twice the length. */
const attempts = 6
const attemptsPerLength = 2

/**
 * How much longer `read` takes for four times the text, which repeats a piece; 0 where it is quick. Measured again where it
 * looks slow, since machines pause, and with longer texts, which chance changes less: a square stays one at every length.
 * `short` is the shorter text's length in UTF-16 code units.
 */
export function growth(read: (text: string) => unknown, piece: string, short = 2_000): number {
  const repeated = (length: number) => `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}ب`
  let least = Infinity
  for (let attempt = 0; attempt < attempts && least > mostGrowth; attempt++) {
    const length = short * 2 ** Math.floor(attempt / attemptsPerLength)
    const long = elapsed(read, repeated(4 * length + attempt))
    if (long < floorMs) return 0
    least = Math.min(least, long / elapsed(read, repeated(length + attempt)))
  }
  return least
}
