import type { Triable } from '../../api/try-out.server'

/** What came of one request; `shown` is false once another operation is chosen. */
export interface Tried {
  shown: boolean
  /** The same as a command; the token is left out. */
  command: string
  /** 0 where the server could not be reached. */
  status: number
  etag: string
  body: string
}

/** Sends one request as a program does: with the token and without cookies. */
export async function askOnce(base: string, { method, path, query }: Triable, typed: FormData): Promise<Tried> {
  const value = (name: string) => {
    const found = typed.get(name)
    return typeof found === 'string' ? found.trim() : ''
  }
  const search = new URLSearchParams(
    query.map((name) => [name, value(`query-${name}`)]).filter(([, one]) => one !== ''),
  )
  const address = `${base}${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(value(`path-${name}`)))}${search.size > 0 ? `?${search.toString()}` : ''}`
  const body = typed.has('body') ? value('body') : null
  const headers = {
    ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    ...(typed.has('if-match') ? { 'If-Match': value('if-match') } : {}),
  }
  const command = writeCommand(method, `${window.location.origin}${address}`, headers, body)
  try {
    const answer = await fetch(address, {
      method,
      credentials: 'omit',
      headers: { ...headers, Authorization: `Bearer ${value('token')}` },
      ...(body === null ? {} : { body }),
    })
    const etag = answer.headers.get('ETag') ?? ''
    return { shown: true, command, status: answer.status, etag, body: indented(await answer.text()) }
  } catch (error) {
    return { shown: true, command, status: 0, etag: '', body: error instanceof Error ? error.message : '' }
  }
}

function writeCommand(method: string, address: string, headers: Record<string, string>, body: string | null): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const all = ['Authorization: Bearer …', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
  return [
    `curl -X ${method} ${quoted(address)}`,
    ...all.map((header) => `-H ${quoted(header)}`),
    ...(body === null ? [] : [`-d ${quoted(body)}`]),
  ].join(' \\\n  ')
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
