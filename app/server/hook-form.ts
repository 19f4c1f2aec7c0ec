import { z } from 'zod'
import { hookDetails } from '../review/commands/web-hooks.server'
import { hookEvents } from '../review/rules/hook-events'
import { parseForm } from './forms/forms'
import { requestKey } from './forms/request-key'

const fields = hookDetails.omit({ events: true }).extend({
  request: requestKey,
  /** Of a change: what the page showed, and whether messages are to be sent. */
  seen: z.string().max(64).default(''),
  on: z.enum(['yes', 'no']).default('yes'),
})

/** Reads what a form says of a web hook: each event has a box of its own. Gives what was typed too, for the form to show again. */
export function readHookForm(sent: FormData) {
  const typed = Object.fromEntries([...sent].filter((field): field is [string, string] => typeof field[1] === 'string'))
  const events = hookEvents.filter((event) => typed[`event-${event}`] === 'yes')
  const form = parseForm(sent, fields)
  const issues: Record<string, string> = {
    ...(!form.ok && form.issues),
    ...(events.length === 0 && { events: 'none' }),
  }
  if (!form.ok || events.length === 0) return { typed, issues, read: null }
  const { request, seen, on, ...details } = form.value
  return { typed, issues, read: { request, seen, on: on === 'yes', details: { ...details, events } } }
}
