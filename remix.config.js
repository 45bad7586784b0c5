/**
 * Remix's own options. vite.config.ts hands them to the Vite plugin.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  // The server, the operator's commands and the document worker are entries of one build
  // (see vite.config.ts), so each keeps its own name.
  serverBuildFile: '[name].js',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // Off on purpose. Lazy discovery answers anyone, signed in or not, at /__manifest, where one
    // small request costs a third of a second of processor; and after a deploy the browser reloads
    // a page whose manifest has changed, which loses what somebody was typing.
    v3_lazyRouteDiscovery: false,
  },
}
