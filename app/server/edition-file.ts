import type { AppLoadContext } from '@remix-run/node'
import { editionMarkdown } from '../components/edition/edition-markdown'
import type { Edition } from '../exchange/edition/edition'
import type { Text } from '../i18n/text'
import { editionDocument } from '../site/documents/edition-document'
import { inThread, longAction } from './in-thread'
import { textFile } from './reader-text'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** An edition to take along, as Markdown or Word. `heading` says which it is, `name` what the file is called without its ending. */
export async function editionFile(
  context: AppLoadContext,
  edition: Edition,
  { heading, name, text, format }: { heading: string; name: string; text: Text; format: 'markdown' | 'docx' },
): Promise<Response> {
  if (format === 'markdown') return textFile(editionMarkdown(edition, heading, text), `${name}.md`, 'text/markdown')
  const body = await inThread(context, 'write-docx', editionDocument(edition, heading, text), longAction)
  return new Response(new Uint8Array(body), {
    headers: { 'Content-Type': wordType, 'Content-Disposition': `attachment; filename="${name}.docx"` },
  })
}

/** The form that an address ends with. */
export function editionFormat(request: Request): 'markdown' | 'docx' {
  return new URL(request.url).pathname.endsWith('/docx') ? 'docx' : 'markdown'
}
