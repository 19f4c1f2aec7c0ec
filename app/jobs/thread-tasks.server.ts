import { draftTasks } from '../intake/draft/draft-tasks.server'
import { readReportPage } from '../intake/report/read-report-page.server'
import { readAlignment } from '../review/queries/read-alignment.server'
import { readSideBySide } from '../review/queries/read-side-by-side.server'
import { readSideBySidePairs } from '../review/queries/side-by-side-pairs.server'

/** Everything that a thread can be asked to do. */
export const threadTasks = {
  ...draftTasks,
  'read-report-page': readReportPage,
  'read-alignment': readAlignment,
  'read-side-by-side': readSideBySide,
  'read-side-by-side-pairs': readSideBySidePairs,
}
