import { cutTo } from '../../text/characters/beginning'

const endings: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
}

/** What a captured content is called: the last part of its address where that is a file's name, else by its type. */
export function fileNameOf(address: string, contentType: string): string {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  const last = decoded(new URL(address).pathname.split('/').at(-1) ?? '')
  if (/^[^/\\<>:"|?*\p{Cc}]{1,80}\.[a-z0-9]{1,5}$/iu.test(last)) return last
  return `${cutTo(last.replace(/[^\p{L}\p{N}._-]+/gu, '-'), 60) || 'page'}.${endings[type] ?? 'bin'}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
