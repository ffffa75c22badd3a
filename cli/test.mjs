// `npm test` on a machine with only Node and npm: installs what is missing, fetches the OCR data, runs the one gate.
// Tests start what else they need (a Redis server on a free port); what is not there is skipped loudly, and fails where CI=true.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
ensureInstalled(root)
spawnSync(join(root, 'bin', 'palimpsest'), ['setup'], { cwd: root, stdio: 'inherit' })
process.exit(spawnSync('npm', ['run', 'check'], { cwd: root, stdio: 'inherit' }).status ?? 1)
