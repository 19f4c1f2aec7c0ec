import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { rehashFiles } from './custody/check-snapshot.server'
import { draftOfSnapshot } from './snapshots/draft-of-snapshot.server'
import { findInFile, keepQuote } from './text/quote-file.server'
import { readDocumentPage, readTextPage } from './text/read-page.server'
import { readMediaFacts } from './view/media-facts.server'
import { readArchiveView } from './web-archive/read-web-archive.server'
import { readQuoteInPlace } from './view/quote-in-place.server'

/** What is done with files in threads: they may be long, and they come from outside. */
export const evidenceTasks = {
  'draft-of-snapshot': draftOfSnapshot,
  'rehash-files': (_db: Kysely<DB>, input: Parameters<typeof rehashFiles>[0]) => rehashFiles(input),
  'find-in-file': (_db: Kysely<DB>, input: Parameters<typeof findInFile>[0]) => findInFile(input),
  'keep-quote': (_db: Kysely<DB>, input: Parameters<typeof keepQuote>[0]) => keepQuote(input),
  'read-text-page': (_db: Kysely<DB>, input: Parameters<typeof readTextPage>[0]) => readTextPage(input),
  'read-evidence-page': (_db: Kysely<DB>, input: Parameters<typeof readDocumentPage>[0]) => readDocumentPage(input),
  'read-quote-in-place': (_db: Kysely<DB>, input: Parameters<typeof readQuoteInPlace>[0]) => readQuoteInPlace(input),
  'read-archive-view': (_db: Kysely<DB>, input: Parameters<typeof readArchiveView>[0]) => readArchiveView(input),
  'read-media-facts': (_db: Kysely<DB>, input: Parameters<typeof readMediaFacts>[0]) => readMediaFacts(input),
}
