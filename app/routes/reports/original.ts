import type { LoaderFunctionArgs } from '@remix-run/node'
import { charsetOf } from '../../intake/decode/encodings'
import { readOriginal } from '../../intake/report/read-original.server'
import { authorise } from '../../server/authorise'
import { idField } from '../../../db/ids'

/** The bytes as they came; never shown as a page, whatever they hold. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const id = idField.safeParse(params.report)
  const original = id.success ? await readOriginal(context.db, id.data) : null
  if (!original)
    return new Response('There is no such file.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  return new Response(new Uint8Array(original.bytes), {
    headers: {
      'Content-Type':
        original.kind === 'text' ? `text/plain; charset=${charsetOf(original.encoding)}` : 'application/octet-stream',
      'Content-Disposition': `attachment; filename="report-${id.data}.${original.kind === 'text' ? 'txt' : 'bin'}"; filename*=UTF-8''${encodeURIComponent(original.fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    },
  })
}
