#!/usr/bin/env node
import { register } from 'tsx/esm/api'

register()
// In production mode React and Remix leave out their development checks.
process.env.NODE_ENV ??= 'production'
const { main } = await import('./main.ts')
await main(process.argv)
