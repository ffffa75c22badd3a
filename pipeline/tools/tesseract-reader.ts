import type { OcrLine, OcrRequest } from '../model/ocr.ts'
import { type LineNetwork, openLineNetwork } from './line-network/line-network.ts'
import { readRows } from './line-network/read-rows.ts'
import type { Row } from './tesseract-layout.ts'

/** What tesseract is asked for, whichever it is. */
export interface TesseractParts {
  /** Finds the rows of writing; null where it has to read them itself. */
  rows(request: OcrRequest): readonly Row[] | null | Promise<readonly Row[] | null>
  /** Finds and reads them. */
  recognise(request: OcrRequest): readonly OcrLine[] | Promise<readonly OcrLine[]>
}

/**
 * Tesseract finds the rows, and its own networks read them on ONNX Runtime: the same letters in less than half the time. Rows that stand on their side it
 * reads itself, and all of them where ONNX Runtime has no program for this machine or the data has layers we do not know.
 */
export function withLineNetworks({ rows, recognise }: TesseractParts, folder: string): (request: OcrRequest) => Promise<readonly OcrLine[]> {
  const known = new Map<string, Promise<LineNetwork | null>>()
  const networkOf = (name: string): Promise<LineNetwork | null> => {
    let network = known.get(name)
    // What is wrong with the data tesseract will say.
    if (!network) known.set(name, (network = openLineNetwork(folder, name).catch(() => null)))
    return network
  }
  return async (request) => {
    const networks = (await Promise.all(request.languages.map(networkOf))).filter((one) => one !== null)
    const found = networks.length === request.languages.length ? await rows(request) : null
    return found ? readRows(networks, request.picture, found) : recognise(request)
  }
}
