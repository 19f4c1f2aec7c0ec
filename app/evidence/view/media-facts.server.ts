import readExif, { type Exif } from 'exif-reader'
import { parseFile } from 'music-metadata'
import { open } from 'node:fs/promises'
import sharp from 'sharp'
import { beginningOf } from '../../text/characters/beginning'
import { pathOfFile } from '../files/file-store'
import { inPdfProcess } from '../../intake/formats/pdf/in-pdf-process.server'
import { readWebArchive, type ArchiveSource } from '../web-archive/read-web-archive.server'
import { viewKind } from './choose-view'
import { recogniseSavedPage } from './saved-page'

/** What a file says of itself: anybody can have written it there. */
export interface MediaFacts {
  width?: number
  height?: number
  seconds?: number
  /** When it was taken or made, as it stands there; mostly without a time zone. */
  taken?: string
  camera?: string
  software?: string
  latitude?: number
  longitude?: number
  container?: string
  title?: string
  author?: string
  pages?: number
  /** The address that a saved page names. */
  address?: string
  /** A page that a person saved in a browser of theirs. */
  savedByPerson?: true
}

const longestFact = 200
/** How a page was saved stands within so many bytes. */
const savedHead = 4096

/** What EXIF or the container says, in a thread: foreign files are taken apart for it. Empty where nothing is said. */
export async function readMediaFacts({
  directory,
  sha256,
  mediaType,
}: {
  directory: string
  sha256: string
  mediaType: string
}): Promise<MediaFacts> {
  const path = pathOfFile(directory, sha256)
  try {
    const kind = viewKind(mediaType)
    if (kind === 'picture') return await ofPicture(path)
    if (kind === 'document') return await ofDocument(path)
    if (kind === 'text') return await ofSavedPage(path)
    if (kind === 'archive') return await ofWebArchive({ directory, sha256, mediaType })
    return kind === 'film' || kind === 'sound' ? await ofRecording(path, mediaType) : {}
  } catch {
    return {}
  }
}

async function ofPicture(path: string): Promise<MediaFacts> {
  const { width, height, exif } = await sharp(path).metadata()
  return clean({ width, height, ...(exif && ofExif(readExif(exif))) })
}

function ofExif({ Image, Photo, GPSInfo }: Exif) {
  const date = Photo?.DateTimeOriginal ?? Image?.DateTime
  return {
    ...(date instanceof Date &&
      !Number.isNaN(date.getTime()) && { taken: date.toISOString().slice(0, 19).replace('T', ' ') }),
    camera: [Image?.Make, Image?.Model].filter((part) => typeof part === 'string').join(' '),
    software: textOf(Image?.Software),
    latitude: degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef, 90),
    longitude: degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef, 180),
  }
}

/** Degrees, minutes and seconds as one number, south and west below zero. */
function degrees(parts: unknown, side: unknown, most: number): number | undefined {
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'number')) return undefined
  const [whole = 0, minutes = 0, seconds = 0] = parts
  const value = whole + minutes / 60 + seconds / 3600
  if (!(value >= 0 && value <= most)) return undefined
  return Math.round((side === 'S' || side === 'W' ? -value : value) * 1e6) / 1e6
}

/** What a PDF says of who made it, when and with what. */
async function ofDocument(path: string): Promise<MediaFacts> {
  return clean({ ...(await inPdfProcess('read-info', { source: path })) })
}

/** What a page that was saved in a browser says of where and when that was. */
async function ofSavedPage(path: string): Promise<MediaFacts> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(savedHead), 0, savedHead, 0)
    const saved = recogniseSavedPage(buffer.toString('utf8', 0, bytesRead))
    return saved ? { ...clean({ ...saved }), savedByPerson: true } : {}
  } finally {
    await file.close()
  }
}

/** What an archive of web pages says of who made it, when and of what. */
async function ofWebArchive(source: ArchiveSource): Promise<MediaFacts> {
  const { software, created, title, address, pages } = await readWebArchive(source)
  return clean({ software, taken: created || pages[0]?.at, title, address, pages: pages.length || undefined })
}

async function ofRecording(path: string, mediaType: string): Promise<MediaFacts> {
  const { format, common } = await parseFile(path, { skipCovers: true, duration: false })
  const made = format.creationTime
  const seconds = format.duration
  return clean({
    container: format.container ?? mediaType,
    title: common.title,
    software: format.tool,
    ...(made && !Number.isNaN(made.getTime()) && { taken: `${made.toISOString().slice(0, 19).replace('T', ' ')} UTC` }),
    ...(seconds !== undefined && Number.isFinite(seconds) && { seconds }),
  })
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Without what is not said, and nothing longer than a line. */
function clean(facts: Record<string, string | number | undefined>): MediaFacts {
  const said = Object.entries(facts).flatMap(([name, value]) => {
    if (value === undefined || value === '') return []
    return [[name, typeof value === 'string' ? beginningOf(value, longestFact) : value] as const]
  })
  return Object.fromEntries(said)
}
