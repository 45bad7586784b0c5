import { join } from 'node:path'
import express, { Router } from 'express'

/**
 * Serves what the build made for browsers. Names under assets/ carry a hash of their content and so never change;
 * the rest (icons) may.
 */
export function staticFiles(clientDir: string): Router {
  const router = Router()
  router.use('/assets', express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }))
  // A missing asset is not a page: without this every old tab would ask the application for it.
  router.use('/assets', (_request, response) => {
    response.status(404).type('text/plain').send('Not found')
  })
  router.use(express.static(clientDir, { maxAge: '1h', index: false, redirect: false, dotfiles: 'ignore' }))
  return router
}
