/** Where programs send their requests. */
export const apiBase = '/api/v1'
