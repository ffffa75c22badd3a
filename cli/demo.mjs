// `npm run demo` on a machine with only Node and npm: installs what is missing, fetches the OCR data, reads the sample papers.
// Plain JavaScript without imports of ours, for nothing is installed yet and the machine's own Node may be old.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
ensureInstalled(root)
const palimpsest = (...args) => spawnSync(join(root, 'bin', 'palimpsest'), args, { cwd: root, stdio: 'inherit' }).status ?? 1

// Without the data the papers that need OCR fail one by one, each with its advice: better than no demo.
palimpsest('setup')
process.exit(palimpsest('run', 'corpus/papers', '--out', 'output', ...process.argv.slice(2)))
