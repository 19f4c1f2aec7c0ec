import { unstable_parseMultipartFormData as parseMultipart, type UploadHandler } from '@remix-run/node'
import { UploadError } from './decode.server'
import { largestUpload } from '../limits'
import { encodings, type Encoding } from './encodings'

/** What somebody pasted or chose, before it is read as text. */
export interface Submission {
  /** The pasted text with plain line ends: browsers send each as two characters. */
  text: string
  file: { name: string; bytes: Uint8Array } | null
  /** The encoding somebody chose for the file, or none to have it guessed. */
  encoding: Encoding | undefined
  /** The text or the file goes over `largestUpload`; it was not kept. */
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
  const take: UploadHandler = async ({ name, filename, data, contentType }) => {
    const bytes = await collect(data, name === 'file' || name === 'text' ? largestUpload : smallField)
    if (bytes === null) tooLarge ||= name === 'file' || name === 'text'
    if (filename === undefined) return bytes === null ? null : new TextDecoder().decode(bytes)
    return bytes === null || (filename === '' && bytes.length === 0) ? null : new File([new Uint8Array(bytes)], filename, { type: contentType })
  }
  const form = await parse(request, take)
  const file = form.get('file')
  const encoding = encodings.find((known) => known === form.get('encoding'))
  return {
    text: textField(form, 'text').replace(/\r\n?/g, '\n'),
    file: file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null,
    encoding,
    tooLarge,
  }
}

async function parse(request: Request, take: UploadHandler): Promise<FormData> {
  try {
    return await parseMultipart(request, take)
  } catch {
    throw new UploadError('binary')
  }
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

function textField(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
