import { z } from 'zod'
import { instant, named, thing } from './values'

const actor = z.strictObject({
  by: z.enum(['person', 'visitor', 'set-up', 'sealed', 'operator']),
  id: thing.nullable(),
  name: z.string().nullable(),
  token: named.nullable().describe('The access token, where a program acted.'),
})

const sequence = z.int().min(0).describe('Its number in the trail; the order is this, never the clock.')

export const action = z
  .strictObject({
    seq: sequence,
    at: instant,
    actor,
    kind: z.string().describe('What kind of action, as `decide`; releases add kinds.'),
    subjects: z.array(z.string()).describe('What it touched, as `claim:7`.'),
    reason: z.string(),
  })
  .meta({ id: 'Action' })

export const actionInFull = action
  .extend({
    changes: z.array(
      z.strictObject({
        table: z.string(),
        op: z.enum(['insert', 'update', 'redact']),
        key: z.union([z.number(), z.string()]),
        before: z.record(z.string(), z.unknown()).optional(),
        after: z.record(z.string(), z.unknown()),
      }),
    ),
    leaf: z.string().describe('SHA-256 of the entry, hexadecimal.'),
    previous: z.string().nullable().describe('The leaf of the entry before.'),
    payloadHash: z.string(),
    sealed: z.boolean().describe('A first review, which only its author reads until the second is in.'),
    redactedBy: z.int().nullable(),
  })
  .meta({ id: 'ActionInFull' })

export const receipt = z
  .strictObject({
    seq: sequence,
    leaf: z.string().describe('32 bytes, base64.'),
    text: z.string().describe('The receipt as a file, which the verifiers take with --held.'),
  })
  .meta({ id: 'Receipt' })
