import { findBrowser } from './browser'

process.stderr.write(`Browser: ${findBrowser()}\n`)
