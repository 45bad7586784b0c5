// npm start: brings the working copy up to date and serves it.
import { prepare } from './prepare.mjs'

prepare({ build: true })
process.argv.splice(2, process.argv.length, 'serve')
await import('../bin/throughline.js')
