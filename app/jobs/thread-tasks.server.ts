import { bulkTasks } from '../intake/bulk/bulk-tasks.server'
import { draftTasks } from '../intake/draft/draft-tasks.server'
import { placeTasks } from '../intake/places/place-tasks.server'
import { readReportPage } from '../intake/report/read-report-page.server'
import { readAlignment } from '../review/queries/read-alignment.server'
import { readSideBySide } from '../review/queries/read-side-by-side.server'
import { readSideBySidePairs } from '../review/queries/side-by-side-pairs.server'

/** Everything that a thread can be asked to do. */
export const threadTasks = {
  ...draftTasks,
  ...bulkTasks,
  ...placeTasks,
  'read-report-page': readReportPage,
  'read-alignment': readAlignment,
  'read-side-by-side': readSideBySide,
  'read-side-by-side-pairs': readSideBySidePairs,
}
