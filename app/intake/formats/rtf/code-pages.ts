/** Fonts name their letters by a number of Windows, documents by a code page. */
const ofCharset: Record<number, number> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

const names: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** The code page of a font's charset; undefined where the document's own counts. */
export function pageOfCharset(charset: number): number | undefined {
  return ofCharset[charset]
}

const decoders = new Map<number, TextDecoder>()

/** Decodes bytes of a code page; those that nobody knows are read as Western letters. */
export function decodePage(bytes: readonly number[], page: number): string {
  let decoder = decoders.get(page)
  if (!decoder) {
    const name = names[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
    decoders.set(page, (decoder = new TextDecoder(name)))
  }
  return decoder.decode(Uint8Array.from(bytes))
}
