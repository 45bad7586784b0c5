import '@remix-run/node'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }

  /** What the server knows of a request before Remix sees it; loaders get it as `context`. */
  interface AppLoadContext {
    /** Goes on every script element: the content security policy allows no other. */
    nonce: string
    /** In the log and on error pages. */
    requestId: string
    /** The address that asked, believed from a proxy only when PUBLIC_URL is set. */
    clientAddress: string
    /** The browser came by https, so cookies can be Secure. */
    isSecure: boolean
  }
}
