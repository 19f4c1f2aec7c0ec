import { z } from 'zod'
import { UploadError } from './decode.server'
import { largestFile } from '../formats/largest-file'
import { largestDocument, largestUpload } from '../limits'
import { encodings, type Encoding } from './encodings'
import { MultipartError, readMultipart } from './multipart.server'

/** What somebody pasted or chose, before it is read as text. */
export interface Submission {
  /** The pasted text with plain line ends: browsers send each as two characters. */
  text: string
  file: { name: string; bytes: Uint8Array } | null
  /** The encoding somebody chose for the file, or none to have it guessed. */
  encoding: Encoding | undefined
  /** Names the form, so that it can be sent again; undefined where it carries none. */
  request: string | undefined
  /** The text goes over `largestUpload`, or the file over what its format allows; it was not kept. */
  tooLarge: boolean
}

/** More of a small field is not read. */
const smallField = 1000

/**
 * Reads the intake form as it streams in. What goes over the limit is let run
 * out unkept, so that memory stays bounded and the browser, which listens only
 * once it has sent everything, gets an answer. Throws `UploadError` for a body that is not such a form.
 */
export async function readSubmission(request: Request): Promise<Submission> {
  let tooLarge = false
  const fields = new Map<string, string>()
  let file: Submission['file'] = null
  try {
    await readMultipart(request, async ({ name, filename, data }) => {
      const large = name === 'file' || name === 'text'
      const bytes = await collect(data, limitOf(name, filename))
      if (bytes === null) tooLarge ||= large
      else if (filename === undefined) fields.set(name, new TextDecoder().decode(bytes))
      else if (name === 'file' && (filename !== '' || bytes.length > 0))
        file = { name: filename, bytes: new Uint8Array(bytes) }
    })
  } catch (error) {
    throw error instanceof MultipartError ? new UploadError('broken') : error
  }
  return {
    text: (fields.get('text') ?? '').replace(/\r\n?/g, '\n'),
    file,
    encoding: encodings.find((known) => known === fields.get('encoding')),
    request: z.uuid().safeParse(fields.get('request')).data,
    tooLarge,
  }
}

function limitOf(field: string, filename: string | undefined): number {
  if (field === 'file') return largestFile(filename ?? '') ?? largestDocument
  return field === 'text' ? largestUpload : smallField
}

/** All of a part, or null once it goes over `limit`: the rest is read and let go. */
export async function collect(data: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  let kept: Uint8Array[] | null = []
  let size = 0
  for await (const chunk of data) {
    size += chunk.length
    if (size > limit) kept = null
    kept?.push(chunk)
  }
  return kept && Buffer.concat(kept)
}
