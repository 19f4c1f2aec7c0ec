import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/**
 * The faces of the public pages, by the name that they have there: those of what leaves as an edition or a document, the reading face and
 * the one for what stands around it.
 */
const faces = [
  {
    name: 'amiri-400',
    family: 'Amiri',
    weight: 400,
    file: '@fontsource/amiri/files/amiri-arabic-400-normal.woff2',
    arabic: true,
  },
  {
    name: 'amiri-700',
    family: 'Amiri',
    weight: 700,
    file: '@fontsource/amiri/files/amiri-arabic-700-normal.woff2',
    arabic: true,
  },
  {
    name: 'naskh-400',
    family: 'Noto Naskh Arabic',
    weight: 400,
    file: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
    arabic: true,
  },
  {
    name: 'naskh-600',
    family: 'Noto Naskh Arabic',
    weight: 600,
    file: '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
    arabic: true,
  },
  {
    name: 'serif-400',
    family: 'Noto Serif',
    weight: 400,
    file: '@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2',
    arabic: false,
  },
  {
    name: 'serif-600',
    family: 'Noto Serif',
    weight: 600,
    file: '@fontsource/noto-serif/files/noto-serif-latin-600-normal.woff2',
    arabic: false,
  },
  {
    name: 'plex-arabic-400',
    family: 'IBM Plex Sans Arabic',
    weight: 400,
    file: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2',
    arabic: true,
  },
  {
    name: 'plex-arabic-600',
    family: 'IBM Plex Sans Arabic',
    weight: 600,
    file: '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2',
    arabic: true,
  },
  {
    name: 'plex-400',
    family: 'IBM Plex Sans',
    weight: 400,
    file: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
    arabic: false,
  },
  {
    name: 'plex-600',
    family: 'IBM Plex Sans',
    weight: 600,
    file: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2',
    arabic: false,
  },
]

const arabicRange = 'U+0600-06FF, U+0750-077F, U+0870-08FF, U+FB50-FDFF, U+FE70-FEFC'
const latinRange =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2212, U+FEFF, U+FFFD'

/** Written out, so that the build finds the files that it takes along. */
const everywhere = [
  new URL('../styles/tokens.css', import.meta.url),
  new URL('../styles/base.css', import.meta.url),
  new URL('../styles/signs.css', import.meta.url),
  new URL('../styles/reading.css', import.meta.url),
]
const print = new URL('../styles/print.css', import.meta.url)

const sheets = [
  ...everywhere,
  new URL('../styles/lists/meta-parts.css', import.meta.url),
  new URL('../styles/event.css', import.meta.url),
  new URL('../styles/edition/edition.css', import.meta.url),
  new URL('../styles/edition/contents.css', import.meta.url),
  new URL('../styles/edition/aside.css', import.meta.url),
  new URL('../styles/edition/notes.css', import.meta.url),
  new URL('../styles/edition/print.css', import.meta.url),
  new URL('../styles/public.css', import.meta.url),
  print,
]

const documentSheets = [...everywhere, new URL('../styles/document.css', import.meta.url), print]

export const fontFiles: readonly string[] = faces.map(({ name }) => `fonts/${name}.woff2`)

/** One of the fonts by its name on the site; null for any other. */
export function readFont(path: string): Promise<Buffer> | null {
  const face = faces.find(({ name }) => path === `fonts/${name}.woff2`)
  return face ? readFile(require.resolve(face.file)) : null
}

/** The style sheet of the public pages: the parts of the application's own that they share, and what they have beside. */
export function siteStyle(): Promise<string> {
  return styleOf(sheets, faces, ({ name }) => Promise.resolve(`fonts/${name}.woff2`))
}

/** The style of a document that stands alone: its fonts lie in it. */
export function documentStyle(): Promise<string> {
  const own = faces.filter(({ family }) => family === 'Amiri' || family === 'Noto Serif')
  return styleOf(documentSheets, own, async ({ file }) => {
    const bytes = await readFile(require.resolve(file))
    return `data:font/woff2;base64,${bytes.toString('base64')}`
  })
}

type Face = (typeof faces)[number]

async function styleOf(
  files: readonly URL[],
  wanted: readonly Face[],
  source: (face: Face) => Promise<string>,
): Promise<string> {
  const rules = await Promise.all(
    wanted.map(async (face) => {
      const range = face.arabic ? arabicRange : latinRange
      return `@font-face { font-family: '${face.family}'; font-weight: ${face.weight}; font-display: swap; src: url('${await source(face)}') format('woff2'); unicode-range: ${range}; }`
    }),
  )
  const parts = await Promise.all(files.map((sheet) => readFile(fileURLToPath(sheet), 'utf8')))
  return [...rules, ...parts].join('\n')
}
