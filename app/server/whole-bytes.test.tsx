import { Writable } from 'node:stream'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { withoutUnwrittenBytes } from './whole-bytes'

/** The bytes that React sends for a paragraph, through `between` if it is given. */
function render(texts: string[], through: boolean): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
      final(done) {
        resolve(Buffer.concat(chunks))
        done()
      },
    })
    const { pipe } = renderToPipeableStream(
      createElement(
        'p',
        null,
        texts.map((text, key) => createElement('b', { key }, text)),
      ),
      {
        onAllReady() {
          if (through) pipe(withoutUnwrittenBytes()).pipe(sink)
          else pipe(sink)
        },
      },
    )
  })
}

describe('a page as React sends it', () => {
  // Letters of one to four bytes, shifted byte by byte across the end of React's buffer.
  const pages = [0, 1, 2, 3].map((shift) => [
    'x'.repeat(shift),
    ...Array.from({ length: 400 }, (_, at) => ['جسر بيت الراس', 'a', '…“”', '🕊️'][at % 4] ?? ''),
  ])

  it('has bytes that were never written, where a letter does not fit into what is left of a buffer', async () => {
    const raw = await Promise.all(pages.map((page) => render(page, false)))
    expect(raw.some((bytes) => bytes.includes(0))).toBe(true)
  })

  it.each([0, 1, 2, 3])(
    'has none of them when they are cut off, and every letter: moved by %d bytes',
    async (shift) => {
      const page = pages[shift] ?? []
      const bytes = await render(page, true)
      expect(bytes.includes(0)).toBe(false)
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      expect(text).toBe(`<p>${page.map((one) => `<b>${one}</b>`).join('')}</p>`)
    },
  )
})
