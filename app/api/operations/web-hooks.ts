import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import {
  listDeliveries,
  listHooks,
  readHook,
  type ListedDelivery,
  type ListedHook,
} from '../../exchange/hooks/list-hooks.server'
import {
  addHook,
  changeHook,
  createHookSecret,
  lockHook,
  removeHook,
  resend,
  rotateHookSecret,
  sendTest,
} from '../../review/commands/web-hooks.server'
import { requireMatch } from '../conditions'
import { operation } from '../operation'
import { Problem } from '../problem'
import { thingInAddress } from '../schemas/values'
import { delivery, hookChanged, hookSecret, newWebHook, webHook } from '../schemas/web-hooks'
import { hookTag } from '../tags.server'

const one = z.strictObject({ hook: thingInAddress })
const shared = { tag: 'Web hooks', scope: 'manage-hooks' } as const

const list = operation({
  ...shared,
  id: 'listWebHooks',
  method: 'GET',
  path: '/web-hooks',
  summary: 'Lists the web hooks, the oldest first.',
  answer: z.strictObject({ items: z.array(webHook) }),
  handle: async ({ db }) => ({ body: { items: (await listHooks(db)).map(writeHook) } }),
})

const get = operation({
  ...shared,
  id: 'getWebHook',
  method: 'GET',
  path: '/web-hooks/{hook}',
  summary: 'Reads one web hook.',
  params: one,
  answer: webHook,
  versioned: true,
  async handle({ db, params }) {
    const etag = await hookTag(db, params.hook)
    return { body: writeHook(await foundHook(db, params.hook)), etag }
  },
})

const add = operation({
  ...shared,
  id: 'addWebHook',
  method: 'POST',
  path: '/web-hooks',
  summary: 'Adds a web hook, which receives the events from now on.',
  body: newWebHook,
  answer: hookSecret,
  status: 201,
  versioned: true,
  handle: ({ act, body, token }) =>
    act({ kind: 'add-web-hook' }, async (tx) => {
      const secret = createHookSecret()
      const id = await addHook(tx, body, secret, token.personId)
      return { body: { hook: id, secret }, etag: await hookTag(tx, id) }
    }),
})

const change = operation({
  ...shared,
  id: 'changeWebHook',
  method: 'PUT',
  path: '/web-hooks/{hook}',
  summary: 'Changes the events and the address of a web hook, and whether it is on.',
  params: one,
  body: newWebHook.extend({ on: z.boolean() }),
  answer: hookChanged,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body, ifMatch }) =>
    act({ kind: 'change-web-hook' }, async (tx) => {
      await lockAsRead(tx, params.hook, ifMatch)
      await changeHook(tx, params.hook, (await foundHook(tx, params.hook)).seen, body)
      return { body: { hook: params.hook }, etag: await hookTag(tx, params.hook) }
    }),
})

const rotate = operation({
  ...shared,
  id: 'rotateWebHookSecret',
  method: 'POST',
  path: '/web-hooks/{hook}/secret',
  summary: 'Makes a new secret; messages are signed with the former one too for 24 hours.',
  params: one,
  answer: hookSecret,
  handle: ({ act, params }) =>
    act({ kind: 'rotate-web-hook-secret' }, async (tx) => {
      const secret = createHookSecret()
      await rotateHookSecret(tx, params.hook, secret)
      return { body: { hook: params.hook, secret } }
    }),
})

const test = operation({
  ...shared,
  id: 'testWebHook',
  method: 'POST',
  path: '/web-hooks/{hook}/test',
  summary: 'Sends a message of the kind test, also to a web hook that is off.',
  params: one,
  answer: hookChanged,
  handle: ({ act, params: { hook } }) =>
    act({ kind: 'send-web-hook', subjects: [`web_hook:${hook}`] }, async (tx) => {
      await sendTest(tx, hook)
      return { body: { hook } }
    }),
})

const deliveries = operation({
  ...shared,
  id: 'listDeliveries',
  method: 'GET',
  path: '/web-hooks/{hook}/deliveries',
  summary: 'Lists the last hundred messages to a web hook, the newest first.',
  params: one,
  answer: z.strictObject({ items: z.array(delivery) }),
  async handle({ db, params }) {
    await foundHook(db, params.hook)
    return { body: { items: (await listDeliveries(db, params.hook)).map(writeDelivery) } }
  },
})

const again = operation({
  ...shared,
  id: 'resendDelivery',
  method: 'POST',
  path: '/web-hooks/{hook}/deliveries/{delivery}/resend',
  summary: 'Sends a message once more, under the name that it had.',
  params: one.extend({ delivery: thingInAddress }),
  answer: hookChanged,
  handle: ({ act, params }) =>
    act({ kind: 'send-web-hook', subjects: [`web_hook:${params.hook}`] }, async (tx) => {
      await resend(tx, params.hook, params.delivery)
      return { body: { hook: params.hook } }
    }),
})

const remove = operation({
  ...shared,
  id: 'removeWebHook',
  method: 'POST',
  path: '/web-hooks/{hook}/removal',
  summary: 'Removes a web hook: nothing is sent to it any more, and its secret is forgotten.',
  params: one,
  answer: hookChanged,
  conditional: true,
  handle: ({ act, params, ifMatch }) =>
    act({ kind: 'remove-web-hook' }, async (tx) => {
      await lockAsRead(tx, params.hook, ifMatch)
      await removeHook(tx, params.hook)
      return { body: { hook: params.hook } }
    }),
})

async function lockAsRead(tx: ActionTransaction, hook: number, ifMatch: readonly string[]): Promise<void> {
  await lockHook(tx, hook)
  requireMatch(ifMatch, await hookTag(tx, hook))
}

async function foundHook(db: ReadDatabase, id: number): Promise<ListedHook> {
  const hook = await readHook(db, id)
  if (!hook) throw new Problem('not-found')
  return hook
}

function writeHook({ id, name, address, events, state, failingSince, createdAt }: ListedHook): z.input<typeof webHook> {
  const times = { failingSince: failingSince?.toISOString() ?? null, createdAt: createdAt.toISOString() }
  return { id, name, address, events, state, ...times }
}

function writeDelivery(row: ListedDelivery): z.input<typeof delivery> {
  return {
    ...row,
    event: delivery.shape.event.parse(row.event),
    happenedAt: row.happenedAt.toISOString(),
    nextAt: row.nextAt?.toISOString() ?? null,
    triedAt: row.triedAt?.toISOString() ?? null,
  }
}

export const hookOperations = [list, get, add, change, rotate, test, deliveries, again, remove]
