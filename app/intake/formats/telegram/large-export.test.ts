import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'

const megabytes = 1024
/** With the loader of the sources and the reader itself, far below what the whole file would need. */
const mostMemory = 512

/** Reads an export of so many megabytes that is made as it is read, in a process of its own whose memory is counted. */
const script = `
  import { register } from 'tsx/esm/api'
  register()
  const { readTelegramJson } = await import('./app/intake/formats/telegram/read-json.ts')
  const message = (id) => JSON.stringify({ id, type: 'message', date_unixtime: '1772708400', from: 'قناة',
    text: [{ type: 'bold', text: 'خبر ' + id }, ' ' + 'وصلت القافلة إلى القرية بعد الظهر. '.repeat(40)] }, null, 1)
  let bytes = 0
  async function* file() {
    yield Buffer.from('{"name":"قناة","type":"public_channel","messages":[')
    for (let id = 1; bytes < ${megabytes} * 1024 * 1024; ) {
      const chunk = Buffer.from(Array.from({ length: 20 }, () => (id > 1 ? ',' : '') + message(id++)).join(''))
      bytes += chunk.length
      yield chunk
    }
    yield Buffer.from(']}')
  }
  let count = 0
  for await (const one of readTelegramJson(file())) count += one.text.length > 0 ? 1 : 0
  console.log(JSON.stringify({ count, bytes, memory: process.resourceUsage().maxRSS / 1024 }))`

test.runIf(process.env.THOROUGH)(
  `an export of ${megabytes} MB is read in less than ${mostMemory} MB of memory`,
  async () => {
    const printed = await new Promise<string>((resolve, reject) =>
      execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout, stderr) =>
        error ? reject(new Error(stderr)) : resolve(stdout),
      ),
    )
    const { count, bytes, memory } = JSON.parse(printed) as { count: number; bytes: number; memory: number }
    expect(bytes).toBeGreaterThanOrEqual(megabytes * 1024 * 1024)
    expect(count).toBeGreaterThan(bytes / 5000)
    expect(memory).toBeLessThan(mostMemory)
  },
  600_000,
)
