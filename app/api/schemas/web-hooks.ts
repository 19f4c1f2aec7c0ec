import { z } from 'zod'
import { hookDetails } from '../../review/commands/web-hooks.server'
import { hookEvents } from '../../review/rules/hook-events'
import { instant, thing } from './values'

const events = z.array(z.enum(hookEvents))

export const webHook = z
  .strictObject({
    id: thing,
    name: z.string(),
    address: z.string(),
    events,
    state: z.enum(['on', 'off', 'paused']).describe('Paused by the program, where every try failed for days.'),
    failingSince: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'WebHook' })

export const newWebHook = z.strictObject(hookDetails.shape).meta({ id: 'NewWebHook' })

export const delivery = z
  .strictObject({
    id: thing,
    event: z.enum([...hookEvents, 'test']),
    happenedAt: instant,
    state: z.enum(['waiting', 'delivered', 'failed']),
    tries: z.int(),
    nextAt: instant.nullable(),
    triedAt: instant.nullable(),
    status: z.int().nullable().describe('Of the last answer; null where none came.'),
    ms: z.int().nullable(),
    failure: z.string().describe('Why no answer came, as a word.'),
  })
  .meta({ id: 'Delivery' })

export const hookChanged = z.strictObject({ hook: thing }).meta({ id: 'WebHookChanged' })
export const hookSecret = z
  .strictObject({ hook: thing, secret: z.string().describe('It is not shown again.') })
  .meta({ id: 'WebHookSecret' })
