import sharp, { type Sharp } from 'sharp'
import { UploadError } from '../../decode/decode.server'
import { mostPixels } from '../ocr/recogniser'
import { isCutOff } from './cut-off'
import type { PagePictures } from '../ocr/recognise-pages.server'

/** A larger picture is not decoded. */
const largestPicture = 100_000_000
/** Letters of a smaller one are made larger: recognisers know those of print. */
const smallest = 1_200

/** The pages of a picture, of which a TIFF may have several, each upright and as a PNG of so many pixels at most. Throws `UploadError` for what is none. */
export async function picturePages(bytes: Uint8Array, pixels = mostPixels): Promise<PagePictures> {
  const open = (page: number) => sharp(bytes, { limitInputPixels: largestPicture, page, failOn: 'error' })
  if (isCutOff(bytes)) throw new UploadError('damaged')
  try {
    const { pages = 1, format } = await open(0).metadata()
    // A picture that moves is looked at once.
    const still = format === 'tiff' ? pages : 1
    return {
      pages: still,
      draw: async (page) => (page < 1 || page > still ? null : await drawUpright(open(page - 1), pixels)),
    }
  } catch (error) {
    throw asUploadError(error)
  }
}

async function drawUpright(picture: Sharp, pixels: number): Promise<Uint8Array> {
  try {
    // Of a picture that its camera noted as lying, width and height are those before it is turned.
    const { width, height, orientation = 1 } = await picture.metadata()
    const scale = Math.min(Math.max(1, Math.min(3, smallest / width)), Math.sqrt(pixels / (width * height)))
    return await picture
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ width: Math.max(1, Math.round((orientation >= 5 ? height : width) * scale)) })
      .png({ compressionLevel: 3 })
      .toBuffer()
  } catch (error) {
    throw asUploadError(error)
  }
}

function asUploadError(error: unknown): UploadError {
  if (error instanceof UploadError) return error
  const tooLarge = error instanceof Error && error.message.includes('pixel limit')
  return new UploadError(tooLarge ? 'burst' : 'damaged', undefined, undefined, { cause: error })
}
