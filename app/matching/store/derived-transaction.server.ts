import type { Transaction } from 'kysely'
import type { DB } from '../../../db/schema'

/** What writes the schema `derived` needs a transaction and no action: it decides nothing and can be computed anew. */
export type DerivedTransaction = Transaction<DB>
