/** Names that say the same. */
const same: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/x-ms-bmp': 'image/bmp',
  'application/x-pdf': 'application/pdf',
  'application/x-zip-compressed': 'application/zip',
}

/** Kinds of files whose types cannot be distinguished by their first bytes alone, so that only the kind is compared. */
const looseKinds = new Set(['text', 'multipart', 'message'])

/**
 * Whether a file is something else than its sender said: a web page that is called a picture. Films and sound share their
 * containers, and texts have no sign of their own, so of these only what is plainly another kind counts.
 *
 * @example isFalseType('image/jpeg', 'text/html') // true
 */
export function isFalseType(declared: string, recognised: string): boolean {
  const said = plain(declared)
  const is = plain(recognised)
  if (said === '' || said === 'application/octet-stream' || is === 'application/octet-stream' || said === is)
    return false
  const [saidKind = '', isKind = ''] = [said.split('/')[0], is.split('/')[0]]
  if (media(saidKind) && media(isKind)) return false
  if (looseKinds.has(saidKind) && (saidKind === isKind || isKind === 'text' || isKind === 'multipart')) return false
  // Office documents, archives of pages and the like are archives by their first bytes.
  if (saidKind === 'application' && isKind === 'application')
    return said === 'application/pdf' || is === 'application/pdf'
  if (saidKind === 'application' && isKind === 'text') return said === 'application/pdf' || said === 'application/zip'
  return true
}

const media = (kind: string) => kind === 'video' || kind === 'audio'

function plain(type: string): string {
  const bare = (type.split(';')[0] ?? '').trim().toLowerCase()
  return same[bare] ?? bare
}
