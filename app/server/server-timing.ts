import type { RequestHandler } from 'express'

/** Says in each answer how many milliseconds the server worked on it before the first byte: browsers and the benches read it. */
export const serverTiming: RequestHandler = (_request, response, next) => {
  const began = performance.now()
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => typeof response
  response.writeHead = (...head: unknown[]) => {
    if (!response.headersSent)
      response.setHeader('Server-Timing', `total;dur=${(performance.now() - began).toFixed(1)}`)
    return writeHead(...head)
  }
  next()
}
