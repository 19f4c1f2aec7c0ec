import type { RequestHandler } from 'express'
import { refusedCharacter } from '../../text/characters/incoming-text'
import { refuseRequest } from './refusal'

/** The longest accepted path, in characters as sent; the longest of ours has about sixty. */
export const longestPath = 1_000
/** The most segments in a path: matching routes takes time in the square of them, and ours have at most five. */
export const mostSegments = 16
/** The longest accepted query, in characters as sent: an Arabic letter takes six. */
export const longestQuery = 8_192
/** The most parameters in a query: two hundred pairs can be selected at once. */
export const mostParameters = 300

/** Refuses addresses that no page of ours has, or with a character that no address may have, before they are parsed. */
export const addressLimits: RequestHandler = (request, response, next) => {
  const { path, query } = split(request.url)
  if (path.length > longestPath || query.length > longestQuery || segments(path) > mostSegments)
    refuseRequest(request, response, 'longAddress')
  else if (
    count(query, '&') >= mostParameters ||
    refusedCharacter(query.replaceAll('%00', '\0'), 'address') ||
    !isReadable(path) ||
    (path === '/__manifest' && !hasShortPaths(query))
  )
    refuseRequest(request, response, 'badRequest')
  else next()
}

function split(address: string): { path: string; query: string } {
  const at = address.indexOf('?')
  return at === -1 ? { path: address, query: '' } : { path: address.slice(0, at), query: address.slice(at + 1) }
}

function segments(path: string): number {
  return count(path, '/') + count(path.toLowerCase(), '%2f')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Whether the escapes in a path decode to text that an address may have. */
function isReadable(path: string): boolean {
  try {
    return path.startsWith('/') && refusedCharacter(decodeURIComponent(path), 'address') === null
  } catch {
    return false
  }
}

/** Remix's request for its list of routes names paths in the query, and the server matches every segment of each. */
function hasShortPaths(query: string): boolean {
  return new URLSearchParams(query).getAll('p').every((path) => segments(path) <= mostSegments)
}
