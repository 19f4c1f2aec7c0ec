import type { Request } from 'express'

/** How long a body that is read at once may take to arrive. */
const bodyTimeoutMs = 20_000

/**
 * Reads a body of at most `longest` bytes, or returns why it is refused; a refused body is not read further. Rejects if the
 * sender disconnects.
 */
export function readBody(request: Request, longest: number): Promise<Buffer | 'tooLarge' | 'slow'> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (read: Buffer | 'tooLarge' | 'slow') => {
      clearTimeout(timer)
      request.off('data', take)
      request.pause()
      resolve(read)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > longest) end('tooLarge')
    }
    const timer = setTimeout(end, bodyTimeoutMs, 'slow')
    request.on('data', take)
    request.on('end', () => end(Buffer.concat(chunks)))
    request.on('error', (error) => {
      clearTimeout(timer)
      reject(Object.assign(error, { status: 400 }))
    })
  })
}
