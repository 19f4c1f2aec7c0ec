/** The longest body of a form without files, in bytes; the server reads no more. */
export const longestForm = 64 * 1024
