import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'

/** Shortest password accepted, in characters (NIST SP 800-63B section 3.1.1.2 asks for length, not for kinds of characters). */
export const shortestPassword = 12

export const newPassword = z
  .string()
  .min(shortestPassword)
  .max(200)
  .refine(async (password) => !(await isCommon(password)), 'common')

let common: Promise<ReadonlySet<string>> | undefined

/** Whether a password is one of those that are tried first, also with digits and signs around it or written twice. */
export async function isCommon(password: string): Promise<boolean> {
  common ??= import('./common-passwords').then(({ commonPasswords }) => new Set(commonPasswords.split(' ')))
  const known = await common
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const bare = plain.replace(/^[^\p{L}]{1,200}/u, '').replace(/[^\p{L}]{1,200}$/u, '')
  const repeated = /^(.{1,100}?)\1{1,200}$/u.exec(plain)?.[1]
  return [plain, bare, repeated].some((one) => one !== undefined && one !== '' && (known.has(one) || one.length <= 2))
}

// Letters and digits that are not mistaken for each other when read out.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** A password of sixteen random characters in groups of four, some 79 bits. */
export function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

// OWASP's second configuration for argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

let decoy: Promise<string> | undefined

/** Checks a password; takes the same time where the account does not exist. */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has')
  const right = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return right && stored !== undefined
}
