import { writeFileSync } from 'node:fs'
import { formattedClient } from './formatted-client'

writeFileSync(new URL('../../docs/api/client.ts', import.meta.url), await formattedClient())
