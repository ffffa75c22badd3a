import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/** Traditional characters as simplified ones, code unit for code unit, so that offsets stay. For matching: what a phrase would ask for is not looked at. */
export const simplified = (text: string): string =>
  text.replace(/[\u3400-\u9fff]/gu, (character) => {
    const found = known.get(character)
    if (found !== undefined) return found
    const converted = convert(character)
    const plain = converted.length === 1 ? converted : character
    known.set(character, plain)
    return plain
  })
