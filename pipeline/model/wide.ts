/** Characters set in a whole square, of scripts without blanks: Han and its full-width marks. */
export const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u
export const wideEach = new RegExp(wide, 'gu')

/** Of a text, in characters as wide as a figure: a wide one is two. */
export const widthOf = (text: string): number => text.length + (text.match(wideEach)?.length ?? 0)
