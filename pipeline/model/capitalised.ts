/** The word with a capital at its head, the rest as it is. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
