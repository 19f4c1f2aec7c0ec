import { readFile } from 'node:fs/promises'
import { format, type FormatConfig } from 'oxfmt'
import { writeClient } from './write-client'

const settings = new URL('../../.oxfmtrc.json', import.meta.url)

/** The client as the project's files are formatted, so that formatting them all changes nothing in it. */
export async function formattedClient(): Promise<string> {
  const options = JSON.parse(await readFile(settings, 'utf8')) as FormatConfig & { ignorePatterns: string[] }
  const { ignorePatterns: _, ...own } = options
  const { code, errors } = await format('client.ts', writeClient(), own)
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return code
}
