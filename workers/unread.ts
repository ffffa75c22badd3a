/** Reason in the reading of a page that failed for good; a reprocessing run tries it again. */
export const UNREAD = 'unread'
