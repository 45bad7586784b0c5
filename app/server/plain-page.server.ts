import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Request, Response } from 'express'

let stylesheet: string | undefined

/** Remembers where the build put the stylesheet, for pages that are made without the application. */
export function useStylesheetOf(clientDir: string): void {
  const assets = join(clientDir, 'assets')
  const file = existsSync(assets) ? readdirSync(assets).find((name) => /^app-.*\.css$/.test(name)) : undefined
  stylesheet = file && `/assets/${file}`
}

/**
 * Answers without the application: for requests that must not reach it, or that it failed on.
 * The words are plain text, a paragraph each.
 */
export function sendPlainPage(request: Request, response: Response, status: number, title: string, words: string[]): void {
  response.status(status).set('Cache-Control', 'no-store')
  if (request.path.endsWith('.data')) {
    // The browser's router shows such text as an error of the page; it cannot read HTML.
    response.type('text/plain').send([title, ...words].join('\n'))
    return
  }
  response.type('html').send(`<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Throughline</title>
${stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : ''}
</head>
<body class="govuk-template__body">
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main-content">
<h1 class="govuk-heading-l">${escapeHtml(title)}</h1>
${words.map((paragraph) => `<p class="govuk-body">${escapeHtml(paragraph)}</p>`).join('\n')}
<p class="govuk-body"><a class="govuk-link" href="/">Go to the home page</a></p>
</main>
</div>
</body>
</html>
`)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
