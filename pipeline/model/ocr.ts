import type { Raster } from './raster.ts'

// What a recogniser is asked and what it answers, whichever it is.

export interface OcrRequest {
  readonly picture: Raster
  /** Names of tesseract's data, most wanted first: `rus`, `eng`, `chi_sim`. */
  readonly languages: readonly string[]
  /** `page` finds columns and blocks; `block` takes the picture for one column; `sparse` looks for words anywhere, in no order: signs, photographs. */
  readonly segmentation: 'page' | 'block' | 'sparse'
}

export interface OcrWord {
  readonly text: string
  /** Pixels of the picture, origin top left: x0, y0, x1, y1. */
  readonly box: readonly [number, number, number, number]
  /** 0 to 1. */
  readonly confidence: number
}

/** Words on one line, left to right. */
export interface OcrLine {
  readonly words: readonly OcrWord[]
  readonly box: readonly [number, number, number, number]
}

export interface OcrEngine {
  /** Name and version, e.g. `tesseract.js 7.0.0`: part of the key of a reading. */
  readonly name: string
  /** How many pages it reads at the same time. */
  readonly lanes: number
  /** Reads parts of lines once more where another network knows a script better. */
  readonly lines?: LineRecogniser
  /** Lines in the engine's reading order; none for an empty page. Throws Failure `read/ocr-…` when it cannot work: an outage is never an empty page. */
  recognise(request: OcrRequest): Promise<readonly OcrLine[]>
  close(): Promise<void>
}

/** A character of a line that was read by itself. */
export interface LineCharacter {
  readonly text: string
  /** Where in the picture's width its middle lies, 0 to 1. */
  readonly at: number
  /** 0 to 1. */
  readonly confidence: number
}

/** Reads a picture of one line, or of a part of one. */
export interface LineRecogniser {
  /** Name and version, e.g. `onnxruntime 1.30.0`. */
  readonly name: string
  /** Its networks: file name to SHA-256. */
  readonly data: Readonly<Record<string, string>>
  /** The characters from left to right, blanks among them. `data`: the name of a network. */
  read(picture: Raster, data: string): Promise<readonly LineCharacter[]>
}
