import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Installs the locked dependencies unless they are there, and makes sure that the pinned Node among them runs. */
export function ensureInstalled(root) {
  const marker = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (!existsSync(marker) || statSync(marker).mtimeMs < statSync(lock).mtimeMs) npm(root, 'ci', '--no-audit', '--no-fund')
  // The package `node` links its binary in an install script; where npm does not run such scripts it is run here.
  if (!runs(join(root, 'node_modules', '.bin', 'node'))) npm(root, 'rebuild', 'node', '--foreground-scripts')
  if (!runs(join(root, 'node_modules', '.bin', 'node'))) {
    console.error('The Node that this project pins was not installed. Try: npm rebuild node')
    process.exit(5)
  }
}

const runs = (node) => spawnSync(node, ['--version']).status === 0

function npm(root, ...args) {
  console.error(`npm ${args.join(' ')} …`)
  // ONNX Runtime's install script would fetch hundreds of megabytes for graphics cards where npm runs such scripts.
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
