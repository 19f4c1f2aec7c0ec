import type { RequestHandler } from 'express'

/** How long, and for how many bytes, a sender that was answered already is listened to before the connection is cut. */
const lingerMs = 2_000
const lingerBytes = 2 * 1024 * 1024

/**
 * Cuts the connection of a request that is answered before all of it has come in: nothing reads on. Cut at once, a
 * browser that is still sending would show a broken connection in place of the answer, so that a little more is let in first.
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
