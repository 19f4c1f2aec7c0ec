import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'

/**
 * The minimum length of a password, in characters (NIST SP 800-63B, section 3.1.1.2, requires length and no mix of
 * character kinds).
 */
export const shortestPassword = 12

export const newPassword = z
  .string()
  .min(shortestPassword)
  .max(200)
  .refine(async (password) => !(await isCommon(password)), 'common')

let common: Promise<ReadonlySet<string>> | undefined

/** Whether a password is among the most common ones, also with digits or signs around it or written twice. */
export async function isCommon(password: string): Promise<boolean> {
  common ??= import('./common-passwords').then(({ commonPasswords }) => new Set(commonPasswords.split(' ')))
  const known = await common
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const bare = plain.replace(/^[^\p{L}]{1,200}/u, '').replace(/[^\p{L}]{1,200}$/u, '')
  const repeated = /^(.{1,100}?)\1{1,200}$/u.exec(plain)?.[1]
  return [plain, bare, repeated].some((one) => one !== undefined && one !== '' && (known.has(one) || one.length <= 2))
}

// Letters and digits that cannot be confused when they are read out.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** Makes a password of 16 random characters in groups of four (about 79 bits). */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

// OWASP's second configuration for argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash keeps a core busy for some 50 ms: one core is left for everything else, however many log in at once. */
const lanes: Promise<unknown>[] = Array.from({ length: Math.max(1, availableParallelism() - 1) }, () =>
  Promise.resolve(),
)
let hashes = 0

function inLane<T>(work: () => Promise<T>): Promise<T> {
  const lane = (hashes += 1) % lanes.length
  const done = (lanes[lane] ?? Promise.resolve()).then(work)
  lanes[lane] = done.catch(() => undefined)
  return done
}

export function hashPassword(password: string): Promise<string> {
  return inLane(() => hash(password.normalize('NFKC'), cost))
}

let decoy: Promise<string> | undefined

/** Checks a password. It takes the same time when the account does not exist. */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const hashed = stored ?? (await decoy)
  const right = await inLane(() => verify(hashed, password.normalize('NFKC')))
  return right && stored !== undefined
}
