/** Results, for people and for programs. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Progress and errors: never on standard output, which programs read. */
export function printNote(message: string): void {
  process.stderr.write(`${message}\n`)
}
