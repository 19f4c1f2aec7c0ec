import { sql } from 'kysely'
import { dayWeight } from '../rules/queue/queue-kinds'

/** `rankOf` in SQL, over columns `weight`, `reports`, `origins`, `toll`, `disagreement`, `score` and `since`. */
export const rank = sql<number>`(weight + score + ln(1 + reports) + ln(1 + origins) + 0.5 * ln(1 + toll) + least(disagreement, 3)
  - ${sql.lit(dayWeight)} * extract(epoch from since)::float8 / 86400)`
