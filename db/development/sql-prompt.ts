import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { printTable } from './print-table'

/** Reads statements, each up to its semicolon, runs them and prints their rows as tables; \q or the end of the input ends it. */
export async function runSqlPrompt(url: string, input: Readable, output: Writable): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'muqabala console' })
  await client.connect()
  const lines = createInterface({
    input,
    output,
    prompt: 'muqabala=> ',
    terminal: 'isTTY' in input && input.isTTY === true,
  })
  let statement = ''
  output.write('Statements end with ; and \\q ends the prompt.\n')
  lines.prompt()
  try {
    for await (const line of lines) {
      if (statement === '' && line.trim() === '\\q') break
      statement += `${line}\n`
      if (statement.trim() === '') statement = ''
      else if (line.trimEnd().endsWith(';')) {
        output.write(await outcomeOf(client, statement))
        statement = ''
      }
      lines.setPrompt(statement === '' ? 'muqabala=> ' : 'muqabala-> ')
      lines.prompt()
    }
  } finally {
    lines.close()
    await client.end()
  }
}

async function outcomeOf(client: pg.Client, statement: string): Promise<string> {
  try {
    const answer: unknown = await client.query({ text: statement, rowMode: 'array' })
    // Several statements on one line have several results.
    return (Array.isArray(answer) ? answer : [answer])
      .map((result) => printResult(result as pg.QueryArrayResult))
      .join('')
  } catch (error) {
    return `ERROR: ${(error as Error).message}\n`
  }
}

function printResult({ command, rowCount, fields, rows }: pg.QueryArrayResult): string {
  return fields.length === 0
    ? `${[command, rowCount ?? ''].join(' ').trim()}\n`
    : printTable(
        fields.map(({ name }) => name),
        rows,
      )
}
