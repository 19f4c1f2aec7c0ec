import type { Writable } from 'node:stream'
import { exportClaimReviews } from '../exchange/exports/export-claim-reviews.server'
import { CommandError } from './command-error'
import type { CommandContext } from './with-database'

export interface PublisherOptions {
  site?: string
  desk?: string
}

/** Writes the verdicts that hold as ClaimReviews; `announce` records the action first. */
export function writeClaimReviews(
  { db, settings }: CommandContext,
  { site, desk }: PublisherOptions,
  output: Writable,
  announce: (count: number) => Promise<unknown>,
): Promise<void> {
  const address = site ?? settings.origin
  if (address === undefined || !/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : ''))
    throw new CommandError(
      'Say with --site under which address the claims are published, such as https://desk.example.org.',
    )
  if (!desk?.trim()) throw new CommandError('Say with --desk what the desk is called, as readers know it.')
  return exportClaimReviews(db, { site: new URL(address).origin, name: desk.trim() }, output, announce)
}
