import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB, Digits, Locale, Theme } from '../../db/schema'
import type { ReadDatabase } from '../audit/action/action.server'

export interface Preferences {
  locale: Locale
  digits: Digits
  theme: Theme | null
  /** Hides scores, reasons and suggested decisions until the reader has decided. */
  blind: boolean
  /** Shows pictures and films at once, not grey and blurred until they are asked for. */
  uncovered: boolean
}

export const preferenceChange = z.object({
  locale: z.enum(['ar', 'en']).optional(),
  digits: z.enum(['arab', 'latn']).optional(),
  theme: z.enum(['light', 'dark', 'system']).optional(),
  blind: z.enum(['yes', 'no']).optional(),
  uncovered: z.enum(['yes', 'no']).optional(),
})

const cookieName = 'preferences'

/** The person's saved choice, else the browser's cookie, else the language that the browser asks for. */
export async function readPreferences(
  db: ReadDatabase,
  personId: number | null,
  cookieHeader: string | null,
  asked: Locale,
): Promise<Preferences> {
  const kept =
    personId === null
      ? undefined
      : await db.selectFrom('working.preference').selectAll().where('person_id', '=', personId).executeTakeFirst()
  const cookie = readPreferenceCookie(cookieHeader)
  const locale = kept?.locale ?? cookie.locale ?? asked
  const digits = kept?.digits ?? cookie.digits ?? (locale === 'ar' ? 'arab' : 'latn')
  const theme = kept?.theme ?? (cookie.theme === 'system' ? undefined : cookie.theme) ?? null
  return { locale, digits, theme, blind: kept?.blind ?? false, uncovered: kept?.uncovered ?? false }
}

/** Saves a preference. Preferences are not part of the record, so no action is written. */
export async function keepPreferences(
  db: Kysely<DB>,
  personId: number,
  change: z.infer<typeof preferenceChange>,
): Promise<void> {
  const values = {
    ...(change.locale && { locale: change.locale }),
    ...(change.digits && { digits: change.digits }),
    ...(change.theme && { theme: change.theme === 'system' ? null : change.theme }),
    ...(change.blind && { blind: change.blind === 'yes' }),
    ...(change.uncovered && { uncovered: change.uncovered === 'yes' }),
  }
  if (Object.keys(values).length === 0) return
  await db
    .insertInto('working.preference')
    .values({ person_id: personId, locale: null, digits: null, theme: null, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

export function preferenceCookie(
  cookieHeader: string | null,
  change: z.infer<typeof preferenceChange>,
  secure: boolean,
): string {
  const value = encodeURIComponent(JSON.stringify({ ...readPreferenceCookie(cookieHeader), ...change }))
  return `${cookieName}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
}

/** The choices in this browser's cookie; none if the cookie cannot be read. */
export function readPreferenceCookie(header: string | null): z.infer<typeof preferenceChange> {
  const value = header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
  if (!value) return {}
  try {
    return preferenceChange.parse(JSON.parse(decodeURIComponent(value)))
  } catch {
    return {}
  }
}
