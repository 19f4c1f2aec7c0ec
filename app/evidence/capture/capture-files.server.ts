import { createReadStream } from 'node:fs'
import { writeArchive } from './archive/write-archive.server'
import type { Attempt } from './attempt'
import type { CapturedFile } from './captured'
import { fileNameOf } from './file-name'
import { contentTypeOf } from './http/describe-exchange'
import type { Exchange } from './http/exchange.server'
import type { Rendered } from './render/render-page.server'
import { software } from './software'

/** The files of a capture: the content as sent, what a browser shows of it, its text, and all of it as an archive. */
export async function filesOf(directory: string, { followed, main, page, rendered }: Attempt): Promise<CapturedFile[]> {
  const [first] = followed.exchanges
  if (!first) return []
  const archived = { url: (main ?? first).url, at: first.startedAt, title: page.title, text: page.text }
  const files = [
    ...(main && main.contentBytes > 0 ? [contentFile(main)] : []),
    ...(rendered ? renderedFiles(rendered) : []),
  ]
  const source = rendered ? 'rendered.html' : files[0]?.name
  if (page.text !== '' && source !== undefined) files.push(textFile(page.text, source))
  const read = await writeArchive(directory, followed.exchanges, archived, rendered?.records)
  return [...files, { role: 'archive', name: 'capture.wacz', declaredType: 'application/wacz', read }]
}

function contentFile(main: Exchange): CapturedFile {
  const declaredType = contentTypeOf(main)
  const name = fileNameOf(main.url, declaredType)
  return { role: 'original', name, declaredType, read: () => createReadStream(main.content) }
}

function renderedFiles({ picture, print, document, browser }: Rendered): CapturedFile[] {
  const shown = (file: Pick<CapturedFile, 'role' | 'name' | 'declaredType'>, bytes: Buffer): CapturedFile => ({
    ...file,
    madeBy: browser,
    read: () => pieces(bytes),
  })
  return [
    shown({ role: 'picture', name: 'page.png', declaredType: 'image/png' }, picture),
    ...(print ? [shown({ role: 'print', name: 'page.pdf', declaredType: 'application/pdf' }, print)] : []),
    shown({ role: 'document', name: 'rendered.html', declaredType: 'text/html; charset=utf-8' }, Buffer.from(document)),
  ]
}

function textFile(text: string, madeFrom: string): CapturedFile {
  return {
    role: 'text',
    name: 'text.txt',
    declaredType: 'text/plain; charset=utf-8',
    madeFrom,
    madeBy: `${software}, text of the page`,
    read: () => pieces(Buffer.from(text)),
  }
}

// oxlint-disable-next-line typescript/require-await
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
