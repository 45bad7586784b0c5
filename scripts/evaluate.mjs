// npm run evaluate [-- --corpus DIR] [--cross-validate]
// Scores extraction against a labelled corpus with the scorer that lies beside the corpora. Says so where there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from './prepare.mjs'

const { values } = parseArgs({ options: { corpus: { type: 'string' }, 'cross-validate': { type: 'boolean' }, errors: { type: 'string' } } })
const shared = join(dirname(root), 'shared')
const corpus = resolve(values.corpus ?? join(shared, 'corpus', 'dev'))
const scorer = join(shared, 'eval', 'score.mjs')
if (!existsSync(join(corpus, 'labels.json')) || !existsSync(scorer)) {
  console.log(`There is no labelled corpus here (looked for ${corpus} and its scorer). Nothing was evaluated.`)
  process.exit(0)
}
const run = (/** @type {string[]} */ ...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
if (values['cross-validate']) {
  const train = join(shared, 'corpus', 'train')
  run(join(root, 'scripts', 'train.mjs'), 'themes', '--compare', '--corpus', values.corpus ? corpus : train)
}
prepare({ build: true })
run(scorer, '--corpus', corpus, '--command', `${process.execPath} ${join(root, 'bin', 'throughline.js')} extract --json`, ...(values.errors ? ['--errors', values.errors] : []))
if (corpus.startsWith(join(shared, 'corpus'))) {
  console.log('\nThe shipped weights of themes were learned from these documents too: the figures for themes above say that the command works,')
  console.log('not how well it does on others. Those are in docs/decisions/0010; --cross-validate measures them again.')
}
