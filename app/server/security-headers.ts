import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** The nonce of this response's Content-Security-Policy. */
export function responseNonce(response: Response): string {
  return response.locals.nonce as string
}

/** In development Vite injects styles by script and announces changes over a web socket. */
const forDevelopment = {
  styleSrc: ["'self'", "'unsafe-inline'"],
  connectSrc: ["'self'", 'ws://127.0.0.1:*', 'ws://localhost:*'],
}

/** A Content-Security-Policy that loads nothing from other origins and runs only scripts with the response's nonce. */
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
          mediaSrc: ["'self'"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(development ? forDevelopment : {}),
        },
      },
      // With `no-referrer` a form would send `Origin: null`, and the origin check would refuse it.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure,
    }),
  ]
}
