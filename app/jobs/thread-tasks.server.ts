import { draftTasks } from '../intake/draft/draft-tasks.server'
import { readReportPage } from '../intake/report/read-report-page.server'

/** Everything that a thread can be asked to do. */
export const threadTasks = { ...draftTasks, 'read-report-page': readReportPage }
