// For tests and benches, which run the sources: a worker thread starts without the TypeScript loader of its parent.
// The build puts the compiled thread in place of this file (app/bundle/one-program.ts).
import { register } from 'tsx/esm/api'

register()
await import('./reading-worker.server.ts')
