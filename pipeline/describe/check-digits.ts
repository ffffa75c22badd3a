// Check digits of book and serial numbers: ISO 2108 (ISBN) and ISO 3297 (ISSN). Arguments are digits alone, with X for ten.

const worth = (digit: string): number => (digit === 'X' ? 10 : Number(digit))
const weighed = (digits: string, weight: (place: number) => number): number => Array.from(digits).reduce((sum, digit, i) => sum + weight(i) * worth(digit), 0)

export const isIsbn13 = (digits: string): boolean => /^97[89]\d{10}$/u.test(digits) && weighed(digits, (i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0
export const isIsbn10 = (digits: string): boolean => /^\d{9}[\dX]$/u.test(digits) && weighed(digits, (i) => 10 - i) % 11 === 0
export const isIssn = (digits: string): boolean => /^\d{7}[\dX]$/u.test(digits) && weighed(digits, (i) => 8 - i) % 11 === 0
