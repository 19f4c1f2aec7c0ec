import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSha256 } from './file-store'

/**
 * The path of something that is made from a kept file and can be made again, such as a preview. It is made under another name
 * first, so that nobody finds half of it. Null where `make` says that it cannot be made.
 */
export async function keepBeside(
  directory: string,
  sha256: string,
  ending: string,
  make: (path: string) => Promise<boolean>,
): Promise<string | null> {
  const path = pathBeside(directory, sha256, ending)
  if (await stat(path).catch(() => null)) return path
  await mkdir(dirname(path), { recursive: true })
  const making = `${path}.${randomUUID()}`
  try {
    if (!(await make(making))) return null
    await rename(making, path)
    return path
  } finally {
    await rm(making, { force: true })
  }
}

export function pathBeside(directory: string, sha256: string, ending: string): string {
  if (!isSha256(sha256)) throw new Error(`${sha256} is not a SHA-256 in hexadecimal`)
  return join(directory, 'previews', sha256.slice(0, 2), `${sha256}-${ending}`)
}
