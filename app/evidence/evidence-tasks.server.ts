import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { rehashFiles } from './custody/check-snapshot.server'
import { draftOfSnapshot } from './snapshots/draft-of-snapshot.server'
import { readMediaFacts } from './view/media-facts.server'
import { readQuoteInPlace } from './view/quote-in-place.server'

/** What is done with files in threads: they may be long, and they come from outside. */
export const evidenceTasks = {
  'draft-of-snapshot': draftOfSnapshot,
  'rehash-files': (_db: Kysely<DB>, input: Parameters<typeof rehashFiles>[0]) => rehashFiles(input),
  'read-quote-in-place': (_db: Kysely<DB>, input: Parameters<typeof readQuoteInPlace>[0]) => readQuoteInPlace(input),
  'read-media-facts': (_db: Kysely<DB>, input: Parameters<typeof readMediaFacts>[0]) => readMediaFacts(input),
}
