import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadBudget } from '../../intake/formats/read-budget'
import { issueAbout, type ArchiveIssue } from './web-archive'
import { readSmall, type OpenZip } from './zip-file.server'

const text = z.string().catch('')

const description = z.object({
  title: text,
  software: text,
  created: text,
  mainPageUrl: text.optional(),
  /** The name of the same in older archives. */
  mainPageURL: text.optional(),
  resources: z
    .array(z.object({ path: z.string(), hash: z.string().catch(''), bytes: z.number().nullish() }))
    .max(10_000),
})

export type Description = z.infer<typeof description>

export interface CheckedDescription {
  said: Description | null
  /** How many files have the hash that it names. */
  verified: number
  issues: ArchiveIssue[]
}

const descriptionFile = 'datapackage.json'
const digestFile = 'datapackage-digest.json'
const longestDescription = 8 * 1024 * 1024

/** Holds every file of a WACZ against the hash that its description names, and the description against its own. */
export async function checkDescription(zip: OpenZip, budget: ReadBudget): Promise<CheckedDescription> {
  const bytes = await readSmall(zip, descriptionFile, budget, longestDescription)
  const parsed = bytes && description.safeParse(parseJson(bytes))
  const twice = issueAbout('name-twice', zip.twice)
  if (!bytes || !parsed?.success)
    return { said: null, verified: 0, issues: [...issueAbout('no-description', [descriptionFile]), ...twice] }
  const { resources } = parsed.data
  const [missing, differing]: [string[], string[]] = [[], []]
  for (const { path, hash } of resources) {
    if (!zip.has(path)) missing.push(path)
    else if ((await hashOf(zip, path, algorithmOf(hash), budget)) !== hash.toLowerCase()) differing.push(path)
  }
  const listed = new Set([...resources.map(({ path }) => path), descriptionFile, digestFile])
  return {
    said: parsed.data,
    verified: resources.length - missing.length - differing.length,
    issues: [
      ...((await digestHolds(zip, bytes, budget)) ? [] : issueAbout('description-differs', [descriptionFile])),
      ...issueAbout('file-differs', differing),
      ...issueAbout('file-missing', missing),
      ...issueAbout(
        'file-unlisted',
        zip.names.filter((name) => !listed.has(name)),
      ),
      ...twice,
    ],
  }
}

/** Whether the description has the hash that is kept beside it; an archive without one says nothing. */
async function digestHolds(zip: OpenZip, bytes: Buffer, budget: ReadBudget): Promise<boolean> {
  const kept = await readSmall(zip, digestFile, budget, longestDescription)
  if (!kept) return !zip.has(digestFile)
  const said = z.object({ hash: z.string() }).safeParse(parseJson(kept))
  if (!said.success) return false
  const { hash } = said.data
  return digest(algorithmOf(hash), [bytes]) === hash.toLowerCase()
}

async function hashOf(zip: OpenZip, name: string, algorithm: string, budget: ReadBudget): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of zip.stream(name, budget)) hash.update(chunk)
  return `${algorithm}:${hash.digest('hex')}`
}

function digest(algorithm: string, pieces: readonly Buffer[]): string {
  const hash = createHash(algorithm)
  for (const piece of pieces) hash.update(piece)
  return `${algorithm}:${hash.digest('hex')}`
}

/** By which function a hash was made; any that is not known is held against SHA-256, and differs. */
function algorithmOf(hash: string): string {
  const [name = ''] = hash.toLowerCase().split(':')
  return ['sha256', 'sha512', 'sha1', 'md5'].includes(name) ? name : 'sha256'
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
