import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import { factsOf } from './request-facts.server'

/**
 * Sends the content security policy, with the nonce of this request, and the other headers that keep a page to
 * itself. In development Vite puts styles in the page and listens on a web socket, so those are let through.
 */
export function securityHeaders({ isDevelopment }: { isDevelopment: boolean }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { nonce, isSecure } = factsOf(response)
    response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'strict-dynamic'", `'nonce-${nonce}'`],
          styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          objectSrc: ["'none'"],
        },
      },
      // With helmet's own choice, no-referrer, a form posted without JavaScript has the origin "null".
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: isSecure,
      xFrameOptions: { action: 'deny' },
    })(request, response, next)
  }
}
