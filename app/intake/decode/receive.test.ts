import { describe, expect, it } from 'vitest'
import { UploadError } from './decode.server'
import { largestUpload } from '../limits'
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

  it('lets what is too large run out and keeps what was typed beside it', async () => {
    const read = await readSubmission(
      submit(filled({ file: new File([new Uint8Array(largestUpload + 1).fill(0x61)], 'huge.txt'), text: 'typed' })),
    )
    expect(read).toEqual({ text: 'typed', file: null, encoding: undefined, tooLarge: true })
  })

  it('reads a body to its end however long it goes on', async () => {
    let sent = 0
    const head = Buffer.from('--edge\r\nContent-Disposition: form-data; name="file"; filename="long.txt"\r\n\r\n')
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(new Uint8Array(head))
        sent += 1
        if (sent <= 20) controller.enqueue(new Uint8Array(1024 * 1024).fill(0x62))
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
    expect(sent).toBe(21)
  })

  it.each(['a;b=c.txt', 'a; filename=b.txt', 'نشرة; المساء.txt'])('takes a file by whatever name: %s', async (name) => {
    const read = await readSubmission(submit(filled({ file: new File(['text'], name) })))
    expect(read.file?.name).toBe(name)
    expect(Buffer.from(read.file?.bytes ?? []).toString()).toBe('text')
  })

  it('is refused where it breaks off', async () => {
    const body = '--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf of'
    const request = new Request('http://desk.test/reports/new', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
    })
    await expect(readSubmission(request)).rejects.toThrow(UploadError)
  })

  it('is nothing else', async () => {
    await expect(
      readSubmission(new Request('http://desk.test/', { method: 'POST', body: new URLSearchParams({ text: 'a' }) })),
    ).rejects.toThrow(UploadError)
  })
})
