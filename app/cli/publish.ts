import { resolve } from 'node:path'
import { withoutEnd } from '../exchange/publishing/public-address'
import { readPublishingPolicy } from '../review/lookups/publications.server'
import { keepSiteWritten, writeSite } from '../site/write-site.server'
import { CommandError } from './command-error'
import { print, printJson, printNote } from './output'
import { withDatabase, type CommandContext } from './with-database'

interface Options {
  out: string
  site?: string
  watch?: boolean
  json?: boolean
}

/** Writes the public pages into a folder that any web server can serve; with `--watch` it keeps them as the desk is. */
export async function publishInto({ out, site, watch, json }: Options): Promise<void> {
  const directory = resolve(out)
  await withDatabase(async (context) => {
    const write = async () =>
      writeSite(context.db, { directory, address: await siteOf(context, site), timeZone: context.settings.timeZone })
    const written = await write()
    if (json) printJson({ directory, ...written })
    else print(`${directory}: ${written.files} files, ${written.changed} changed`)
    if (!watch) return
    const stopping = new AbortController()
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort())
    await keepSiteWritten(context.db, write, {
      signal: stopping.signal,
      onError: (error) => printNote(`The public pages could not be written: ${String(error)}`),
    })
  })
}

/** The address under which the folder is served: the checks and feeds name it for the programs that read them. */
async function siteOf({ db, settings }: CommandContext, given: string | undefined): Promise<string> {
  const policy = await readPublishingPolicy(db)
  if (policy.deskName === '')
    throw new CommandError('The desk publishes nothing yet: enter its name under Settings → Publishing policy.')
  const address = given ?? (policy.site || (settings.origin && `${settings.origin}/public`))
  if (!address || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new CommandError(
      'Say with --site under which address the folder is served, such as https://checks.example.org.',
    )
  return withoutEnd(address)
}
