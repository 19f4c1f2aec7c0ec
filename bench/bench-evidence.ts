import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { captureAddress } from '../app/evidence/capture/capture-address.server'
import { keepCapture } from '../app/evidence/capture/keep-capture.server'
import { captureLimits } from '../app/evidence/capture/limits'
import { openGuard } from '../app/evidence/capture/network/guard.server'
import { findBrowser } from '../app/evidence/capture/render/find-browser.server'
import { pathOfFile } from '../app/evidence/files/file-store'
import { rehashFile } from '../app/evidence/files/rehash.server'
import { storeFile } from '../app/evidence/files/store-file.server'

const megabyte = 1024 * 1024

/**
 * `npm run bench -- evidence [--captures 5] [--megabytes 200]`: captures a minute of a page in Arabic with a picture and a style sheet,
 * as sent and in a browser; MB a second of a file that comes in beside a plain copy with a hash; MB a second of a fixity check beside
 * `sha256sum`; the most memory that each took.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { captures: { type: 'string', default: '5' }, megabytes: { type: 'string', default: '200' } },
  })
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-bench-evidence-'))
  try {
    await benchFiles(directory, Number(values.megabytes))
    await benchCaptures(directory, Number(values.captures))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function benchFiles(directory: string, megabytes: number): Promise<void> {
  const source = join(directory, 'film')
  await pipeline(film(megabytes), createWriteStream(source))
  const rate = (seconds: number) => `${Math.round(megabytes / seconds)} MB/s`
  const copied = await measured(() => copyWithHash(source, join(directory, 'copy')))
  say('plain copy with SHA-256, flushed', rate(copied.seconds), copied.memory)
  const stored = await measured(() => storeFile(directory, createReadStream(source, { highWaterMark: megabyte })))
  say('a file that comes in (storeFile)', rate(stored.seconds), stored.memory)
  const { sha256 } = stored.value
  const rehashed = await measured(() => rehashFile(directory, sha256))
  say('fixity check (rehashFile)', rate(rehashed.seconds), rehashed.memory)
  if (rehashed.value.found !== sha256) throw new Error('the kept file is not what came in')
  if (!hasCommand('sha256sum')) return
  const plain = await measured(() => Promise.resolve(execFileSync('sha256sum', [pathOfFile(directory, sha256)])))
  say('sha256sum', rate(plain.seconds), null)
}

async function* film(megabytes: number): AsyncGenerator<Buffer> {
  const piece = randomBytes(megabyte)
  for (let at = 0; at < megabytes; at++) {
    piece.writeUInt32LE(at)
    yield await Promise.resolve(Buffer.from(piece))
  }
}

/** What nothing that keeps a hash can do without. */
async function copyWithHash(from: string, to: string): Promise<string> {
  const hash = createHash('sha256')
  const reading = createReadStream(from, { highWaterMark: megabyte })
  await pipeline(
    reading,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(to, { flush: true }),
  )
  return hash.digest('hex')
}

const page = `<!doctype html><html dir="rtl" lang="ar"><title>نشرة المساء</title><link rel="stylesheet" href="/style.css">
<h1>نشرة المساء</h1>${'<p>أُغلق الجسر الشرقي يوم الاثنين بعد العاصفة، وعبرت 12 شاحنة الجسر الغربي.</p>'.repeat(60)}<img src="/picture.svg" alt="">`
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>'

async function benchCaptures(directory: string, captures: number): Promise<void> {
  const site = createServer((request, response) => {
    if (request.url === '/style.css') response.setHeader('Content-Type', 'text/css').end('p { line-height: 2 }')
    else if (request.url === '/picture.svg') response.setHeader('Content-Type', 'image/svg+xml').end(picture)
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`
  try {
    for (const [what, executable] of [
      ['as sent', null],
      ['in a browser', await findBrowser()],
    ] as const) {
      if (what === 'in a browser' && executable === null) {
        process.stdout.write('captures in a browser: left out, no Chromium was found\n')
        continue
      }
      const took = await measured(async () => {
        for (let at = 0; at < captures; at++) await captureOnce(directory, host, executable, at)
      })
      say(`captures ${what}`, `${Math.round((captures / took.seconds) * 60)} a minute`, took.memory)
    }
  } finally {
    site.close()
  }
}

async function captureOnce(directory: string, host: string, executable: string | null, at: number): Promise<void> {
  const tools = {
    guard: openGuard([host]),
    limits: captureLimits,
    executable,
    signal: new AbortController().signal,
    reportProgress: () => undefined,
  }
  const request = { address: `http://${host}/?${at}`, quote: 'اغلق الجسر الشرقي' }
  await captureAddress(request, tools, async (captured) => {
    if (captured.failure !== null || captured.contains !== true)
      throw new Error(`captured badly: ${captured.failure ?? ''}`)
    const purpose = { quote: request.quote, why: '', evidenceId: null, claimId: null }
    await keepCapture(directory, captured, purpose, captureLimits.bytes)
  })
}

/** Does `work` and measures how long it took, and the most memory of this process meanwhile. */
async function measured<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number; memory: number }> {
  let memory = 0
  const timer = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 20)
  const from = performance.now()
  try {
    const value = await work()
    return { value, seconds: (performance.now() - from) / 1000, memory: Math.max(memory, process.memoryUsage().rss) }
  } finally {
    clearInterval(timer)
  }
}

function say(what: string, figure: string, memory: number | null): void {
  const most = memory === null ? '' : `, at most ${Math.round(memory / megabyte)} MB of memory`
  process.stdout.write(`${what}: ${figure}${most}\n`)
}

function hasCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)))
}
