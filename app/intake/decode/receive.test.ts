import { describe, expect, it } from 'vitest'
import { UploadError } from './decode.server'
import { largestDocument } from '../limits'
import { receiveManifest } from '../bulk/bulk-receive.server'
import { MultipartError, readMultipart } from './multipart.server'
import { readSubmission } from './receive.server'

function submit(form: FormData): Request {
  return new Request('http://desk.test/reports/new', { method: 'POST', body: form })
}

function filled(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('a submission', () => {
  it('is a pasted text with plain line ends, where the browser sends an empty file beside it', async () => {
    const read = await readSubmission(
      submit(filled({ text: 'سطر\r\nآخر\rثالث', file: new File([], ''), encoding: '' })),
    )
    expect(read).toEqual({ text: 'سطر\nآخر\nثالث', file: null, encoding: undefined, tooLarge: false })
  })

  it('is a file byte by byte, with its name and the encoding chosen for it', async () => {
    const bytes = Uint8Array.from([0xc8, 0x0d, 0x0a, 0xff])
    const read = await readSubmission(
      submit(filled({ text: '', file: new File([bytes], 'نشرة المساء.txt'), encoding: 'windows-1256' })),
    )
    expect(read.file).toEqual({ name: 'نشرة المساء.txt', bytes })
    expect(read.encoding).toBe('windows-1256')
  })

  it.each([1, 7, 1000])('takes a file whose name has control characters, in pieces of %i bytes', async (size) => {
    const content = 'a\0b\r\n\r\n--edg\0\r\n\r\n'
    const body = Buffer.from(
      `--edge\r\nContent-Disposition: form-data; name="file"; filename="day\0\x1b 5.txt"\r\n\r\n${content}\r\n--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\n\r\n--edge--\r\n`,
    )
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < body.length; at += size) controller.enqueue(new Uint8Array(body.subarray(at, at + size)))
        controller.close()
      },
    })
    const headers = { 'Content-Type': 'multipart/form-data; boundary=edge' }
    const sent = new Request('http://desk.test/', { method: 'POST', body: pieces, duplex: 'half', headers })
    expect(await readSubmission(sent)).toMatchObject({
      text: '',
      file: { name: 'day   5.txt', bytes: new Uint8Array(Buffer.from(content)) },
    })
  })

  it('lets what is too large run out and keeps what was typed beside it', async () => {
    const read = await readSubmission(
      submit(filled({ file: new File([new Uint8Array(largestDocument + 1)], 'huge.txt'), text: 'typed' })),
    )
    expect(read).toMatchObject({ text: 'typed', tooLarge: true })
    expect(read.file).toBeNull()
  })

  it('reads a body to its end however long it goes on', async () => {
    let sent = 0
    const head = Buffer.from('--edge\r\nContent-Disposition: form-data; name="file"; filename="long.txt"\r\n\r\n')
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(new Uint8Array(head))
        sent += 1
        if (sent <= 40) controller.enqueue(new Uint8Array(1024 * 1024).fill(0x62))
        else {
          controller.enqueue(new Uint8Array(Buffer.from('\r\n--edge--\r\n')))
          controller.close()
        }
      },
    })
    const request = new Request('http://desk.test/reports/new', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    })
    expect((await readSubmission(request)).tooLarge).toBe(true)
    expect(sent).toBe(41)
  })

  it.each(['a;b=c.txt', 'a; filename=b.txt', 'نشرة; المساء.txt'])('takes a file by whatever name: %s', async (name) => {
    const read = await readSubmission(submit(filled({ file: new File(['text'], name) })))
    expect(read.file?.name).toBe(name)
    expect(Buffer.from(read.file?.bytes ?? []).toString()).toBe('text')
  })

  const part = (name: string, content: string) =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"; filename="a.txt"\r\n\r\n${content}\r\n`
  it.each([
    ['within a field', '--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf of'],
    ['within a file', part('file', 'half of').slice(0, -2)],
    ['within the head of a file', part('file', '').slice(0, 60)],
    ['within a file that nobody waits for', `${part('file', 'x'.repeat(200_000))}${part('other', 'half')}`],
    ['before its first part', ''],
    ['after another boundary', `${part('file', 'text')}--another--\r\n`],
    ['in a head that is none', '--edge\r\n\0: \0\r\n\r\n\0\r\n--edge--\r\n'],
  ])('is refused where it breaks off %s, and the process goes on', async (_where, body) => {
    const request = () =>
      new Request('http://desk.test/reports/new', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
      })
    await expect(readSubmission(request())).rejects.toThrow(new UploadError('broken'))
    await expect(receiveManifest(request())).rejects.toThrow(MultipartError)
  })

  it('fails by what its reader fails of', async () => {
    const failure = new Error('the disk is full')
    const read = readMultipart(submit(filled({ text: 'a', file: new File(['b'], 'b.txt') })), () =>
      Promise.reject(failure),
    )
    await expect(read).rejects.toBe(failure)
  })

  it('has names of files in one line without control characters', async () => {
    const read = await readSubmission(submit(filled({ file: new File(['text'], 'a\u2028b\u009f.txt') })))
    expect(read.file?.name).toBe('a b.txt')
  })

  it.each(['text/plain', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/json'])(
    'is nothing else: %s',
    async (type) => {
      const request = new Request('http://desk.test/', { method: 'POST', body: 'a', headers: { 'Content-Type': type } })
      await expect(readSubmission(request)).rejects.toThrow(new UploadError('broken'))
      await expect(receiveManifest(request)).rejects.toThrow(MultipartError)
    },
  )
})
