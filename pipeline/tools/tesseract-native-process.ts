import { openTesseractLibrary } from './tesseract-library.ts'
import { answerRequests } from './tesseract-process.ts'
import { withLineNetworks } from './tesseract-reader.ts'

// A process with the installed tesseract. Forked with a folder of data it reads pictures; called without, it prints the version of the library, or
// ends with 1 where there is none.

const [folder] = process.argv.slice(2)
const library = await openTesseractLibrary()
if (!library) process.exitCode = 1
else if (folder === undefined) console.log(library.version)
else answerRequests(withLineNetworks({ rows: library.rows, recognise: library.recogniser(folder) }, folder))
