import type { RequestHandler } from 'express'

/** How long, and for how many bytes, the rest of a request is still read after it was answered. */
const lingerMs = 2_000
const lingerBytes = 2 * 1024 * 1024

/**
 * Closes the connection of a request that is answered before its body has arrived, since nothing reads the rest. A
 * browser that is still sending would report a broken connection instead of the answer, so a little more is read
 * first.
 */
export const closeEarly: RequestHandler = (request, response, next) => {
  response.on('finish', () => {
    if (request.complete) return
    const { socket } = request
    const until = socket.bytesRead + lingerBytes
    const cut = () => socket.destroy()
    const timer = setTimeout(cut, lingerMs)
    request.on('data', () => {
      if (socket.bytesRead > until) cut()
    })
    request.on('end', cut)
    socket.on('close', () => clearTimeout(timer))
    request.on('error', () => undefined)
    request.resume()
  })
  next()
}
