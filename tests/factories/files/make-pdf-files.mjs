// Makes the PDF files of this folder from report.html, with Chromium (CHROMIUM_PATH) and qpdf. Run by hand
// when report.html changes: node tests/factories/files/make-pdf-files.mjs
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const folder = new URL('.', import.meta.url).pathname
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const page = await browser.newPage()
await page.setContent(readFileSync(`${folder}report.html`, 'utf8'))
await page.pdf({
  path: `${folder}report.pdf`,
  format: 'A5',
  displayHeaderFooter: true,
  headerTemplate: '<p style="font-size:8px;margin-left:15mm">OFFICIAL Learning review of Harrow Vale</p>',
  footerTemplate: '<p style="font-size:8px;margin-left:15mm">Page <span class="pageNumber"></span></p>',
  margin: { top: '20mm', bottom: '20mm', left: '15mm', right: '15mm' },
})
const picture = await page.screenshot({ type: 'png', clip: { x: 0, y: 0, width: 300, height: 120 } })
await page.setContent(`<img src="data:image/png;base64,${picture.toString('base64')}">`)
await page.pdf({ path: `${folder}scanned.pdf`, format: 'A5' })
await browser.close()
execFileSync('qpdf', ['--encrypt', 'letmein', 'owner', '256', '--', `${folder}report.pdf`, `${folder}encrypted.pdf`])
