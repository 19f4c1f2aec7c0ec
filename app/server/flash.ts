import { z } from 'zod'
import type { MessageKey } from '../i18n/catalogue'

/** What the next page says about the action before it, and the way back. */
export interface Flash {
  message: MessageKey
  values?: Record<string, string | number>
  tone?: 'green' | 'brick' | 'amber'
  undo?: { action: string; values: Record<string, string | number> }
}

const name = 'flash'
const values = z.record(z.string(), z.union([z.string(), z.number()]))
const shape = z.object({
  message: z.string(),
  values: values.optional(),
  tone: z.enum(['green', 'brick', 'amber']).optional(),
  undo: z.object({ action: z.string().regex(/^\/(?!\/)/), values }).optional(),
})

/** The Set-Cookie header that hands the message to the next page; it carries nothing that the browser's owner may not see. */
export function flashCookie(flash: Flash): string {
  return `${name}=${encodeURIComponent(JSON.stringify(flash))}; Path=/; Max-Age=60; SameSite=Lax; HttpOnly`
}

export const spentFlashCookie = `${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`

export function readFlash(request: Request): Flash | null {
  const value = request.headers.get('Cookie')?.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  if (!value) return null
  try {
    return shape.parse(JSON.parse(decodeURIComponent(value))) as Flash
  } catch {
    return null
  }
}
