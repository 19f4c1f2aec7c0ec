import type { Operation } from './operation'
import { claimOperations } from './operations/claims'
import { evidenceOperations } from './operations/evidence'
import { hookOperations } from './operations/web-hooks'
import { overlapOperations } from './operations/overlaps'
import { reportOperations } from './operations/reports'
import { sourceOperations } from './operations/sources'
import { trailOperations } from './operations/trail'
import { verdictOperations } from './operations/verdicts'

/** All that programs can ask for: routes, document, client and contract test are made from this table. */
export const operations: readonly Operation[] = [
  ...reportOperations,
  ...overlapOperations,
  ...claimOperations,
  ...evidenceOperations,
  ...verdictOperations,
  ...sourceOperations,
  ...trailOperations,
  ...hookOperations,
]
