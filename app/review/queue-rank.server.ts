import { sql, type RawBuilder } from 'kysely'
import { dayWeight, kindWeights, type QueueKind } from './queue-kinds'

/** `rankOf` in SQL, over columns `reports`, `origins`, `toll`, `disagreement`, `score` and `since`. */
export function rankIn(kind: QueueKind): RawBuilder<number> {
  return sql<number>`(${kindWeights[kind]}::float8 + score + ln(1 + reports) + ln(1 + origins) + 0.5 * ln(1 + toll) + least(disagreement, 3)
    - ${dayWeight}::float8 * extract(epoch from since)::float8 / 86400)`
}
