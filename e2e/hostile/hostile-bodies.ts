import { escaped, marker } from './hostile-values'
import type { PageForm } from './page-forms'

export interface Body {
  type: string
  body: string | Uint8Array<ArrayBuffer>
}

const boundary = 'edge-of-a-part'
const multipart = `multipart/form-data; boundary=${boundary}`
export const urlencoded = 'application/x-www-form-urlencoded'

/** A form as a browser sends it, with `value` in one of its fields, and one of its buttons pressed. */
export function formBody(form: PageForm, changed: string, value: string, pressed: number): Body {
  const button = form.buttons[pressed % Math.max(1, form.buttons.length)]
  const sent = new Map([...form.fields, ...(button ? [button] : []), [changed, value]])
  if (!form.multipart) return { type: urlencoded, body: [...sent].map((pair) => pair.map(escaped).join('=')).join('&') }
  const parts = [...sent].map(([name, written]) =>
    /^files?$|^manifest$/.test(name) ? part(name, `${written}\n`, `${written}.txt`) : part(name, written),
  )
  return { type: multipart, body: `${parts.join('')}--${boundary}--\r\n` }
}

function part(name: string, content: string, fileName?: string): string {
  const file = fileName === undefined ? '' : `; filename="${fileName.replace(/["\r\n]/g, '')}"`
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '')}"${file}\r\n\r\n${content}\r\n`
}

/** Bodies that are no form, or break off: any route may get any of them. */
export const brokenBodies: readonly Body[] = [
  { type: '', body: '' },
  { type: '', body: marker },
  { type: 'text/plain', body: marker },
  { type: 'application/json', body: `{"a": "${marker}` },
  { type: 'application/octet-stream', body: Uint8Array.of(0, 1, 2, 255, 254) },
  { type: urlencoded, body: '' },
  { type: urlencoded, body: `%${marker}%zz=%&==&&=%00&a` },
  { type: 'multipart/form-data', body: part('file', marker, 'a.txt') },
  { type: 'multipart/form-data; boundary=', body: part('file', marker, 'a.txt') },
  { type: 'multipart/form-data; boundary=another', body: `${part('file', marker, 'a.txt')}--${boundary}--\r\n` },
  { type: multipart, body: '' },
  { type: multipart, body: `--${boundary}--\r\n` },
  { type: multipart, body: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a` },
  { type: multipart, body: `${part('import', '1')}${part('file', marker, 'a.txt').slice(0, -2)}` },
  { type: multipart, body: `--${boundary}\r\nContent-Disposition: form-data\r\n\r\n${marker}\r\n--${boundary}--\r\n` },
  { type: multipart, body: `--${boundary}\r\n\0: \0\r\n\r\n\0\r\n--${boundary}--\r\n` },
  { type: multipart, body: `${part('source', 'a\0b')}${part('files', 'a', 'a\0b.txt')}--${boundary}--\r\n` },
  {
    type: multipart,
    body: `${part('manifest', 'file,title\n\0,\0', 'm.csv')}${part('import', '1')}--${boundary}--\r\n`,
  },
  {
    type: multipart,
    body: `${part('files', 'PK\u0003\u0004broken', 'a.zip')}${part('source', marker)}--${boundary}--\r\n`,
  },
]
