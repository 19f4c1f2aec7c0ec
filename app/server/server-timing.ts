import type { RequestHandler } from 'express'

/** Adds the milliseconds until the first byte to each answer (Server-Timing): browsers and the benchmarks read it. */
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
