import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { AlreadyRecorded, NoLiveSession } from '../audit/action/action.server'
import { changeOwnPassword } from '../auth/change-password.server'
import { newPassword } from '../auth/password.server'
import { authorise } from './authorise'
import { flashCookie } from './forms/flash'
import { readForm } from './forms/forms'
import { toLogIn } from './to-log-in'

const form = z
  .object({
    request: z.uuid(),
    current: z.string().min(1).max(200),
    password: newPassword,
    again: z.string(),
    revokeTokens: z.literal('yes').optional(),
  })
  .refine((typed) => typed.password === typed.again, { path: ['again'], message: 'mismatch' })

/** The action of the pages on which people choose a new password of their own; afterwards they are sent to `to`. */
export function changePasswordAction(to: string) {
  return async ({ context, request }: ActionFunctionArgs) => {
    const viewer = await authorise(context, request, 'change-own-password')
    const typed = await readForm(request, form)
    if (!typed.ok) return data({ issues: typed.issues, waitSeconds: 0 }, { status: 400 })
    const { current, password: next, request: name, revokeTokens } = typed.value
    const change = await changeOwnPassword(context.services, viewer, {
      current,
      next,
      request: name,
      address: context.address,
      revokeTokens: revokeTokens === 'yes',
    }).catch(async (error: unknown) => {
      if (error instanceof AlreadyRecorded || error instanceof NoLiveSession) throw await toLogIn(context)
      throw error
    })
    if (!change.ok) {
      const waitSeconds = change.issue === 'wait' ? change.waitSeconds : 0
      const issues: Record<string, string> = change.issue === 'same' ? { password: 'same' } : { current: change.issue }
      return data({ issues, waitSeconds }, { status: waitSeconds > 0 ? 429 : 400 })
    }
    const headers = new Headers({ 'Set-Cookie': change.cookie })
    headers.append('Set-Cookie', await flashCookie(context, { message: 'settings.password.changed' }))
    throw redirect(to, { headers })
  }
}
