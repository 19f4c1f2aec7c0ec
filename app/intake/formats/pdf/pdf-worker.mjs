// For tests and benches, which run the sources: a process starts without the TypeScript loader of its parent.
// The build puts the compiled process in place of this file (app/bundle/one-program.ts).
import { register } from 'tsx/esm/api'
// Before the loader is there: it would keep a map of each of their hundred thousand lines.
import 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

register()
await import('./pdf-worker.server.ts')
