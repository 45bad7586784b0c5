// node scripts/train-themes.mjs --corpus DIR [--corpus DIR] [--compare] [--write]
// Learns the starting weights of themes from labelled corpora (a folder of .txt with labels.json beside them) and from the
// invented examples of the product. --compare prints the cross-validation of each method; --write stores the weights.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from './prepare.mjs'

const { values } = parseArgs({
  options: { corpus: { type: 'string', multiple: true }, compare: { type: 'boolean' }, write: { type: 'boolean' } },
})
if (!values.corpus?.length) {
  console.error('Usage: node scripts/train-themes.mjs --corpus DIR [--corpus DIR] [--compare] [--write]')
  process.exit(2)
}
prepare({ build: false })
const { runnerImport } = await import('vite')
const { module: paths } = await runnerImport(join(root, 'vite.aliases.ts'))
const { module: training } = await runnerImport(join(root, 'app', 'cli', 'train-themes.server.ts'), { root, resolve: { alias: paths.aliases } })
const learning = join(root, 'app', 'domain', 'learning')
const options = { corpora: values.corpus, examples: join(learning, 'starter-examples.tsv') }
if (values.compare) training.compareMethods(options)
if (values.write || !values.compare) training.trainThemes({ ...options, into: values.write ? join(learning, 'starting-weights.json') : undefined })
