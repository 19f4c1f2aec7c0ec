import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { AlreadyRecorded } from '../audit/action/action.server'
import type { LiveSession } from '../auth/sessions.server'
import { Refusal } from '../review/rules/refusal'
import { readFlash } from './forms/flash'
import { readUndoKey, undoAndReturn, undoneWithRedo } from './undo-action'

const viewer = { personId: 1 } as LiveSession
const context = {
  services: { cookieKey: 'of this installation' },
  secure: false,
  act: (_: unknown, __: unknown, work: () => Promise<unknown>) => work(),
} as unknown as AppLoadContext

async function undo(work: () => Promise<number>) {
  const answer = (await undoAndReturn(context, viewer, {
    action: { kind: 'undo-verdict', request: 'x' },
    work,
    back: '/claims/7',
    done: (value) => undoneWithRedo('claims.verdict.undone', value === null ? null : `/verdicts/${value}/undo`),
  })) as unknown as Response
  const said = await readFlash(
    context,
    new Request('http://127.0.0.1/', { headers: { Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' } }),
  )
  return { to: answer.headers.get('Location'), flash: said?.said?.flash }
}

test('an undo leads back and offers to undo it in turn', async () => {
  expect(await undo(() => Promise.resolve(12))).toMatchObject({
    to: '/claims/7',
    flash: { message: 'claims.verdict.undone', undo: { action: '/verdicts/12/undo' } },
  })
})

test('a repeated undo says so and offers nothing', async () => {
  expect(await undo(() => Promise.reject(new AlreadyRecorded()))).toEqual({
    to: '/claims/7',
    flash: { message: 'claims.repeated', tone: 'amber' },
  })
})

test('a refused undo leads to the same page, which says why', async () => {
  const { to, flash } = await undo(() => Promise.reject(new Refusal('claim-changed')))
  expect([to, flash?.message, flash?.tone]).toEqual(['/claims/7', 'refusals.claim-changed', 'brick'])
})

test('an undo form without its key is answered by 400', async () => {
  const form = new Request('http://127.0.0.1/', { method: 'POST', body: new URLSearchParams({ other: 'x' }) })
  await expect(readUndoKey(form)).rejects.toMatchObject({ init: { status: 400 } })
})
