import type { RunningServer } from '../server'
import { password } from '../command'

/** Somebody who sends what no browser would. */
export interface Session {
  address: string
  cookie: string
}

export interface Answer {
  status: number
  /** Of the body. */
  bytes: number
  location: string
  text: string
}

export async function logIn(
  { address }: Pick<RunningServer, 'address'>,
  login = 'reviewer',
  secret = password,
): Promise<Session & { status: number }> {
  const answer = await fetch(`${address}/login`, {
    method: 'POST',
    headers: own(address),
    body: new URLSearchParams({ login, password: secret }),
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  return { address, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', status: answer.status }
}

/** What a page of the server itself would send along. */
function own(address: string): Record<string, string> {
  return { origin: address, 'sec-fetch-site': 'same-origin' }
}

export async function get(
  { address, cookie }: Session,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return answerOf(await fetch(`${address}${path}`, { headers: { cookie, ...headers }, redirect: 'manual' }))
}

export async function post(
  { address, cookie }: Session,
  path: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return answerOf(
    await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { ...own(address), cookie, ...headers },
      body,
      redirect: 'manual',
    }),
  )
}

async function answerOf(answer: Response): Promise<Answer> {
  const text = await answer.text()
  return { status: answer.status, bytes: Buffer.byteLength(text), location: answer.headers.get('location') ?? '', text }
}

/** Brings a text in as a file; the answer leads to its draft. */
export function upload(session: Session, text: string, name = 'x.txt'): Promise<Answer> {
  const form = new FormData()
  form.set('text', '')
  form.set('file', new File([text], name))
  return post(session, '/reports/new', form)
}

/** What a page's form would send with one of its buttons, given what else was typed. */
export function fieldsOf(page: Answer, typed: Record<string, string>): URLSearchParams {
  const fields = new URLSearchParams()
  const form = page.text.slice(page.text.indexOf('cut-form'))
  for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields.set(name ?? '', value ?? '')
  for (const [name, value] of Object.entries(typed)) fields.set(name, value)
  return fields
}

/** An answer in short. */
export function told({ status, bytes }: Answer): string {
  return `${status}, ${(bytes / 1024).toFixed(0)} kB`
}
