import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readForm, readFormData } from './forms'

const schema = z.object({ note: z.string().trim().min(1).max(20), password: z.string().optional() })

function posted(body: string, type = 'application/x-www-form-urlencoded'): Request {
  return new Request('http://desk.test/', { method: 'POST', body, headers: { 'Content-Type': type } })
}

describe('a field', () => {
  it('has plain line ends and no control characters, but in a password', async () => {
    const form = await readForm(posted('note=a%0D%0Ab%0Bc%07&password=%0D%07'), schema)
    expect(form).toEqual({ ok: true, value: { note: 'a\nb\nc', password: '\r\u0007' } })
  })

  it('refuses U+FFFD with its place and gives back what was typed', async () => {
    const form = await readForm(posted('note=a%0Ab%EF%BF%BD'), schema)
    expect(form).toEqual({ ok: false, issues: { note: 'U+FFFD 2:2' }, typed: { note: 'a\nb\ufffd' } })
  })

  it('refuses what is no UTF-8 in the same way', async () => {
    for (const bad of ['%FF', '%ED%A0%80', '%C3'])
      expect(await readForm(posted(`note=a${bad}`), schema)).toMatchObject({
        ok: false,
        issues: { note: 'U+FFFD 1:2' },
      })
  })

  it('may have lost what its original has lost', async () => {
    const form = await readForm(posted('note=a%EF%BF%BD'), schema, (field) => Promise.resolve(field === 'note'))
    expect(form).toEqual({ ok: true, value: { note: 'a\ufffd' } })
  })
})

describe('a form', () => {
  it.each(['note=a%00', 'note=a\0', 'a%00b=c', 'password=a%00'])('is refused with U+0000 in it: %j', async (body) => {
    await expect(readFormData(posted(body))).rejects.toMatchObject({ init: { status: 400 } })
  })

  it.each([
    ['', 'application/x-www-form-urlencoded; charset=nonsense', 200],
    ['{"note":"a"}', 'application/json', 400],
    ['note=a', 'text/plain', 400],
    ['a', 'multipart/form-data', 400],
    ['a', 'multipart/form-data; boundary=b', 400],
    ['', '', 400],
  ])('is read or refused, and never fails: %j as %s', async (body, type, status) => {
    const read = readFormData(posted(body, type))
    if (status === 200) await expect(read).resolves.toBeInstanceOf(FormData)
    else await expect(read).rejects.toMatchObject({ init: { status } })
  })
})
