import { format, resolveConfig } from 'prettier'
import { writeClient } from './write-client'

/** The client as the project's files are formatted, so that formatting them all changes nothing in it. */
export async function formattedClient(): Promise<string> {
  return format(writeClient(), { ...(await resolveConfig(import.meta.filename)), parser: 'typescript' })
}
