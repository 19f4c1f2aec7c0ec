import { formatNames } from '../format-names'
import type { Format, Probe } from '../reader'

/** Whether an OpenDocument file is one XML file (`.fodt`, `.fods`), and of this kind. */
export function isFlat({ text }: Probe, kind: 'text' | 'spreadsheet'): boolean {
  const root = /^\s{0,20}(?:<\?xml[^<>]{0,200}>\s{0,20})?<office:document\s[^<>]{0,15000}/.exec(text)?.[0] ?? ''
  return root.includes(`office:mimetype="application/vnd.oasis.opendocument.${kind}`)
}

/** Documents of LibreOffice and others (OpenDocument). */
export const odtFormat: Format = {
  kind: 'odt',
  ...formatNames.odt,
  matches: (probe) => {
    const { entries, ending, mediaType } = probe
    if (isFlat(probe, 'text')) return true
    return (
      entries.includes('content.xml') &&
      entries.includes('META-INF/manifest.xml') &&
      (mediaType === '' ? ending !== 'ods' && ending !== 'odp' : mediaType.includes('opendocument.text'))
    )
  },
}
