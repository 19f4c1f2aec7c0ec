import { draftTasks } from '../intake/draft/draft-tasks.server'

/** Everything that a thread can be asked to do. */
export const threadTasks = { ...draftTasks }
