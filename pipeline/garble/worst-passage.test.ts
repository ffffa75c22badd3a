import { expect, it } from 'vitest'
import { badness } from './badness.ts'
import { worstPassage } from './worst-passage.ts'

const references = [
  'Marshall A. Principles of Economics. 8th ed. London: Macmillan, 1920. 754 p.',
  'Weber A. Theory of the Location of Industries. Chicago: University of Chicago Press, 1929. 256 p.',
  'Becattini G. The Marshallian industrial district as a socio-economic notion. Geneva: IILS, 1990. P. 37-51.',
  'Krätke S., Scheuplein C. Produktionscluster in Ostdeutschland. Hamburg: VSA, 2001. 240 S.',
]
const koi8 = ['уРЙУПЛ МЙФЕТБФХТЩ', 'нБТЫБММ б. рТЙОГЙРЩ ЬЛПОПНЙЮЕУЛПК ОБХЛЙ. н.: рТПЗТЕУУ, 1993.']
// As Tesseract reads Chinese with its English eye.
const shreds = ['AACR, HAH SAR Be TIE BR', 'ERR TR, SE BK TSE, KIEL: PRE, PR, RRA AR', 'ASR BRS, DRE DIEZ AH RRR, BN EB']

it('finds some garbled lines among many good ones, where the page as a whole seems healthy', () => {
  const page = [...koi8, ...references, ...references, ...references].join('\n')
  expect(badness(page).score).toBeLessThan(0.2)
  expect(worstPassage(page)).toMatchObject({ suspicion: 'code-page' })
  expect(worstPassage(page).score).toBeGreaterThan(0.7)
  const chinese = worstPassage([...shreds, ...references].join('\n'))
  expect(chinese.suspicion).toBe('latin-read-chinese')
  expect(chinese.score).toBeGreaterThan(0.7)
})

it('finds none in references of many tongues, headings in capitals, or next to nothing', () => {
  expect(worstPassage(references.join('\n')).score).toBeLessThan(0.05)
  expect(worstPassage('INDUSTRIAL CLUSTERS AND THE DEVELOPMENT OF REGIONS\nTHE CASE OF TWO MILL TOWNS').score).toBeLessThan(0.05)
  expect(worstPassage('34').score).toBe(0)
})
