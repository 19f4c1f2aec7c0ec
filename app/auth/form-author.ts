import { createHmac, timingSafeEqual } from 'node:crypto'

/** The hidden field that says whose page a form is on. */
export const authorField = 'by'

/**
 * Says whose page a form was made for. It opens nothing: where the session ended meanwhile, what was typed is kept for this
 * person, and where somebody else logged in meanwhile, nothing is recorded in that person's name.
 */
export function signFormAuthor(key: string, personId: number): string {
  return `${personId}.${signature(key, personId)}`
}

/** The person that a form was made for; null where the field is missing or was not signed here. */
export function readFormAuthor(key: string, written: string | null | undefined): number | null {
  const [id = '', given = ''] = written?.split('.') ?? []
  if (!/^[1-9]\d{0,9}$/.test(id)) return null
  const [left, right] = [Buffer.from(given), Buffer.from(signature(key, Number(id)))]
  return left.length === right.length && timingSafeEqual(left, right) ? Number(id) : null
}

function signature(key: string, personId: number): string {
  return createHmac('sha256', `form author ${key}`).update(String(personId)).digest('base64url').slice(0, 22)
}
