import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from '@remix-run/node'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { ArchiveFault, readArchive } from '../formats/zip-archive.server'
import { BulkFault, BulkUpload } from './bulk-upload.server'
import { largestArchive, largestBulk, largestUpload } from '../limits'
import { ManifestFault, parseManifest } from '../formats/manifest.server'
import { collect } from '../decode/receive.server'

const longestManifest = 4 * 1024 * 1024
/** More of a small field is not read. */
const smallField = 1000

/**
 * Keeps the files of a bulk form as they stream in, and returns the id of the import. What comes after a fault is let run
 * out unkept, so that the browser, which listens only once it has sent everything, gets an answer. Throws `BulkFault`; nothing is kept then.
 */
export async function receiveBulk(db: Kysely<DB>, personId: number, request: Request): Promise<string> {
  const upload = await BulkUpload.begin(db, personId)
  try {
    const fields = await readFields(request, upload)
    const source = fields.source.trim()
    if (source === '') throw new BulkFault('source')
    await upload.finish(source, readManifest(fields.manifest))
    return upload.id
  } catch (error) {
    await upload.discard()
    throw error
  }
}

async function readFields(request: Request, upload: BulkUpload): Promise<{ source: string; manifest: string }> {
  const fields = { source: '', manifest: '' }
  let fault: unknown
  const take: UploadHandler = async ({ name, filename, data }) => {
    try {
      if (fault !== undefined) await collect(data, 0)
      else if (name === 'files' && filename) await takeFile(upload, filename, data)
      else if (name === 'manifest' || name === 'source') fields[name] = await readText(data, name === 'manifest' ? longestManifest : smallField)
      else await collect(data, 0)
    } catch (error) {
      fault = error
      await collect(data, 0)
    }
    return null
  }
  await parseMultipart(request, take).catch((error: unknown) => {
    fault ??= new BulkFault('broken', undefined, { cause: error })
  })
  if (fault !== undefined) throw fault
  return fields
}

async function takeFile(upload: BulkUpload, name: string, data: AsyncIterable<Uint8Array>): Promise<void> {
  if (!/\.zip$/i.test(name)) {
    const bytes = await collect(data, Math.min(largestUpload, largestBulk))
    return upload.add(bytes ? { name, size: bytes.length, bytes } : { name, size: 0, fault: 'too-large' })
  }
  const archive = await collect(data, largestArchive)
  if (!archive) throw new BulkFault('archive-too-large')
  try {
    for await (const file of readArchive(archive)) await upload.add(file)
  } catch (error) {
    throw error instanceof ArchiveFault ? new BulkFault('archive', undefined, { cause: error }) : error
  }
}

async function readText(data: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const bytes = await collect(data, limit)
  if (!bytes) throw new BulkFault('manifest', 1)
  return new TextDecoder().decode(bytes)
}

function readManifest(csv: string): ReturnType<typeof parseManifest> {
  if (csv.trim() === '') return []
  try {
    return parseManifest(csv)
  } catch (error) {
    throw error instanceof ManifestFault ? new BulkFault('manifest', error.line) : error
  }
}
