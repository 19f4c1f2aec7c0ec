import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** The nonce that this response's policy allows. */
export function responseNonce(response: Response): string {
  return response.locals.nonce as string
}

/** What Vite needs in development: it puts styles into the page by script, and tells of changes over a socket. */
const forDevelopment = {
  styleSrc: ["'self'", "'unsafe-inline'"],
  connectSrc: ["'self'", 'ws://127.0.0.1:*', 'ws://localhost:*'],
}

/** An enforced policy that loads nothing from outside and runs only scripts that carry the response's nonce. */
export function securityHeaders(secure: boolean, development = false): RequestHandler[] {
  const nonceSource = (_: unknown, response: unknown) => `'nonce-${responseNonce(response as Response)}'`
  return [
    (_request, response, next) => {
      response.locals.nonce = randomBytes(16).toString('base64')
      response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", nonceSource],
          styleSrc: ["'self'", nonceSource],
          imgSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(development ? forDevelopment : {}),
        },
      },
      // With no-referrer a form's Origin would be null and the origin check would refuse it.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure,
    }),
  ]
}
