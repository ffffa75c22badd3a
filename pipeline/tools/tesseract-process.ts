import { fork } from 'node:child_process'
import type { OcrLine, OcrRequest } from '../model/ocr.ts'
import type { Reader } from './tesseract-lanes.ts'

// A process with tesseract in it, seen from both its ends. What ends tesseract ends that process and not the one that asked, and what tesseract
// holds is not on top of what decoding and looking at pages takes.

type Answer = { readonly lines: readonly OcrLine[] } | { readonly error: string }

/** Starts the process: `script` calls `answerRequests` and reads with the data in `folder`. `environment` is on top of our own. */
export function startProcess(script: string, folder: string, environment: NodeJS.ProcessEnv = {}): Reader {
  const child = fork(script, [folder], {
    execArgv: ['--max-semi-space-size=4'],
    env: { ...process.env, ...environment },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = `${complaint}${chunk}`.slice(-1000)
  })
  let asked = Promise.withResolvers<readonly OcrLine[]>()
  const ended = Promise.withResolvers<never>()
  ended.promise.catch(() => {})
  child.on('message', (answer: Answer) => {
    if ('lines' in answer) asked.resolve(answer.lines)
    else asked.reject(new Error(answer.error))
  })
  child.on('error', ended.reject)
  child.on('close', (code, signal) => ended.reject(new Error(complaint.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`)))

  return {
    read(request) {
      asked = Promise.withResolvers()
      // What it is not told because it has ended, its end says.
      child.send(request, () => {})
      return Promise.race([asked.promise, ended.promise])
    },
    stop() {
      child.kill()
    },
  }
}

/** In the process: answers each picture that is asked for, one after another. */
export function answerRequests(recognise: (request: OcrRequest) => readonly OcrLine[] | Promise<readonly OcrLine[]>): void {
  process.on('message', async (request: OcrRequest) => {
    let answer: Answer
    try {
      answer = { lines: await recognise(request) }
    } catch (error) {
      answer = { error: error instanceof Error ? error.message : String(error) }
    }
    process.send?.(answer)
  })
  // Nobody is left to answer to, and a thread of its own would keep it.
  process.on('disconnect', () => process.exit())
}
