import { apiTasks } from '../api/api-tasks.server'
import { backgroundTasks } from './background-tasks.server'
import { compareCaptures } from './compare-captures.server'
import { editionTasks } from '../exchange/edition/edition-tasks.server'
import { evidenceTasks } from '../evidence/evidence-tasks.server'
import { bulkTasks } from '../intake/bulk/bulk-tasks.server'
import { draftTasks } from '../intake/draft/draft-tasks.server'
import { placeTasks } from '../intake/places/place-tasks.server'
import { reportTasks } from '../intake/report/report-tasks.server'
import { readAlignment } from '../review/queries/overlaps/read-alignment.server'
import { readSideBySide } from '../review/queries/reports/read-side-by-side.server'
import { documentTasks } from '../site/documents/document-tasks.server'
import { readSideBySidePairs } from '../review/queries/reports/side-by-side-pairs.server'

/** Everything that a thread can be asked to do. */
export const threadTasks = {
  ...backgroundTasks,
  ...draftTasks,
  ...bulkTasks,
  ...placeTasks,
  ...reportTasks,
  ...editionTasks,
  ...evidenceTasks,
  'compare-captures': compareCaptures,
  ...apiTasks,
  ...documentTasks,
  'read-alignment': readAlignment,
  'read-side-by-side': readSideBySide,
  'read-side-by-side-pairs': readSideBySidePairs,
}
