import type { Format } from '../reader'

/** Documents of LibreOffice and others (OpenDocument). */
export const odtFormat: Format = {
  kind: 'odt',
  endings: ['odt', 'ott'],
  largest: 32 * 1024 * 1024,
  matches: ({ entries, ending, mediaType }) =>
    entries.includes('content.xml') &&
    entries.includes('META-INF/manifest.xml') &&
    (mediaType === '' ? ending !== 'ods' && ending !== 'odp' : mediaType.includes('opendocument.text')),
}
