import { readingTasks } from './reading-tasks.server'
import { serveThread } from './serve-thread.server'

serveThread(readingTasks)
