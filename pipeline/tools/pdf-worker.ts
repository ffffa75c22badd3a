import type { Transferable } from 'node:worker_threads'
import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// pdf.js is two halves that send each other messages: one reads the file, the other is what we call. In Node both run in one thread, and
// the port that pdf.js puts between them has every message copied by Node: 5 to 6 % of the time that reading a born-digital paper takes.

/** The half that reads, for one document, in this thread. `destroy` it after the document. `verbosity` as the document's. */
export function pdfWorker(verbosity: number): PDFWorker {
  const [ours, theirs] = [new Port(), new Port()]
  ours.other = theirs
  theirs.other = ours
  WorkerMessageHandler.initializeFromPort(theirs)
  return PDFWorker.create({ port: ours as unknown as Worker, verbosity })
}

type Listener = (event: { readonly data: unknown }) => void

/** As much of a port as pdf.js asks for. What is said is heard in a later turn, and as a copy: the sender goes on with its own. */
class Port {
  other: Port | null = null
  readonly #listeners = new Set<Listener>()

  postMessage(message: object, transfer: Transferable[] | null = null): void {
    const data = transfer && transfer.length > 0 ? structuredClone(message, { transfer }) : copyOf(message, new Map())
    Promise.resolve().then(() => this.other?.hear(data))
  }

  addEventListener(_name: string, listener: Listener, { signal }: { readonly signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener)
    signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  hear(data: unknown): void {
    for (const listener of this.#listeners) listener({ data })
  }
}

/**
 * What `structuredClone` makes of a message. Objects and arrays, of which most are, are copied here at a fraction of its price; all else is left to it.
 * `copies` holds what is of a class (a glyph, shown hundreds of times) or was left to it.
 */
function copyOf(value: object, copies: Map<object, object>): object {
  if (Array.isArray(value)) return withCopies(value.slice(), copies)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return withCopies({ ...value }, copies)
  let copy = copies.get(value)
  if (!copy) {
    copy = Object.prototype.toString.call(value) === '[object Object]' ? withCopies({ ...value }, copies) : structuredClone(value)
    copies.set(value, copy)
  }
  return copy
}

/** The same object or array with copies for the objects in it. */
function withCopies<T extends object>(shallow: T, copies: Map<object, object>): T {
  if (Array.isArray(shallow)) {
    for (let i = 0; i < shallow.length; i++) if (isObject(shallow[i])) shallow[i] = copyOf(shallow[i], copies)
  } else {
    const named = shallow as Record<string, unknown>
    for (const name in named) if (isObject(named[name])) named[name] = copyOf(named[name], copies)
  }
  return shallow
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
