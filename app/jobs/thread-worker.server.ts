import { serveThread } from './serve-thread.server'
import { threadTasks } from './thread-tasks.server'

serveThread(threadTasks)
