import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { pathOfFile } from '../files/file-store'
import { keepBeside } from '../files/keep-beside.server'
import { previewEnding, previewSizes, type PreviewSize } from './preview-name'
import { writeWebp } from './write-webp.server'

const run = promisify(execFile)

/** The reader for each container: left to choose, ffmpeg would follow lists that name other files. */
const readers: Partial<Record<string, string>> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/webm': 'matroska',
  'video/ogg': 'ogg',
}

const longestMs = 30_000
const largestFrame = 64 * 1024 * 1024

/** The path of a picture of a film near its beginning, made by ffmpeg where it is installed, in a worker; null where none can be made. */
export async function drawFilm(
  directory: string,
  { sha256, mediaType, size, covered }: { sha256: string; mediaType: string; size: PreviewSize; covered: boolean },
): Promise<string | null> {
  const reader = readers[mediaType]
  if (reader === undefined) return null
  return keepBeside(directory, sha256, previewEnding({ page: 0, size, covered }), async (making) => {
    const frame = await takeFrame(pathOfFile(directory, sha256), reader)
    if (!frame) return false
    const side = previewSizes[size]
    const picture = sharp(frame).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    await writeWebp(picture, { to: making, covered, quality: 80 })
    return true
  })
}

/** The frame that stands for the first hundred best: many films begin black. */
async function takeFrame(path: string, reader: string): Promise<Buffer | null> {
  const input = ['-nostdin', '-v', 'error', '-protocol_whitelist', 'file', '-f', reader, '-i', `file:${path}`]
  const output = [
    '-an',
    '-sn',
    '-dn',
    '-vf',
    'thumbnail=100',
    '-frames:v',
    '1',
    '-f',
    'image2pipe',
    '-c:v',
    'png',
    'pipe:1',
  ]
  try {
    const options = { encoding: 'buffer', timeout: longestMs, maxBuffer: largestFrame, killSignal: 'SIGKILL' } as const
    const { stdout } = await run('ffmpeg', [...input, ...output], options)
    return stdout.length > 0 ? stdout : null
  } catch {
    // It is not installed, or the film cannot be read.
    return null
  }
}
