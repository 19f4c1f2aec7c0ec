import { z } from 'zod'
import { oneLine } from '../../text/characters/incoming-text'
import { fold } from '../../text/characters/normalise'
import { hash32 } from '../../matching/hash'
import { latinName } from '../../text/facts/places/latin-names'
import { placeKinds } from './place-shape'

const degrees = (most: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed, { addIssue }) => {
      if (typed === '') return null
      const value = Number(typed)
      if (/^-?\d{1,3}(?:\.\d+)?$/.test(typed) && Math.abs(value) <= most) return value
      addIssue({ code: 'custom', message: 'degrees' })
      return z.NEVER
    })

/** A place as somebody types it; aliases stand apart by commas or upright strokes. */
export const newPlace = z
  .object({
    ar: z.string().overwrite(oneLine).trim().min(1).max(100),
    en: z
      .string()
      .overwrite(oneLine)
      .trim()
      .max(100)
      .default('')
      .transform((typed) => typed || null),
    aliases: z
      .string()
      .trim()
      .max(1000)
      .default('')
      .transform((typed) => [
        ...new Set(
          typed
            .split(/[|,،\n]/)
            .map((alias) => alias.trim())
            .filter(Boolean),
        ),
      ]),
    kind: z.enum(placeKinds),
    governorate: z
      .string()
      .trim()
      .max(100)
      .default('')
      .transform((typed) => typed || null),
    lat: degrees(90),
    lon: degrees(180),
  })
  .refine(({ lat, lon }) => (lat === null) === (lon === null), { path: ['lon'], message: 'half' })

export type NewPlace = z.infer<typeof newPlace>

/** The key of an added place: the same for the same names, whoever adds it. */
export function placeKey({ ar, en, governorate }: Pick<NewPlace, 'ar' | 'en' | 'governorate'>): string {
  const name = (en === null ? '' : latinName(en).join('-')) || `desk-${hash32(fold(ar)).toString(36)}`
  return governorate === null ? name : `${governorate}/${name}`
}
