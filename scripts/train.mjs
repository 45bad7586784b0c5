// node scripts/train.mjs themes|items --corpus DIR [--corpus DIR] [--compare] [--write]
// Learns the weights that the product starts with from labelled corpora (a folder of .txt with labels.json beside them):
// those of themes, for which it also reads the product's invented examples, or those by which calls to act are told.
// --compare prints what each method makes of documents that it has not seen; --write stores the weights.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from './prepare.mjs'

/** @type {Record<string, { module: string, compare: string, train: string, weights: string }>} */
const subjects = {
  themes: { module: 'train-themes.server.ts', compare: 'compareMethods', train: 'trainThemes', weights: 'starting-weights.json' },
  items: { module: 'train-items.server.ts', compare: 'compareItems', train: 'trainItems', weights: 'item-weights.json' },
}
const { values, positionals } = parseArgs({
  options: { corpus: { type: 'string', multiple: true }, compare: { type: 'boolean' }, write: { type: 'boolean' } },
  allowPositionals: true,
})
const subject = subjects[positionals[0] ?? '']
if (!subject || !values.corpus?.length) {
  console.error('Usage: node scripts/train.mjs themes|items --corpus DIR [--corpus DIR] [--compare] [--write]')
  process.exit(2)
}
prepare({ build: false })
const { runnerImport } = await import('vite')
const { module: paths } = await runnerImport(join(root, 'vite.aliases.ts'))
const { module: training } = await runnerImport(join(root, 'app', 'cli', subject.module), { root, resolve: { alias: paths.aliases } })
const learning = join(root, 'app', 'domain', 'learning')
const options = { corpora: values.corpus, examples: join(learning, 'starter-examples.tsv') }
if (values.compare) training[subject.compare](options)
if (values.write || !values.compare) training[subject.train]({ ...options, into: values.write ? join(learning, subject.weights) : undefined })
