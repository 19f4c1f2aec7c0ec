import sharp, { type Sharp } from 'sharp'
import { decodeLimits, isUnreadable } from '../view/preview.server'
import type { GreyPicture } from './features'
import { lookedAt, printOf, smallSide, type PicturePrint } from './picture-print'

/** The prints of a picture and of the same picture mirrored, by which it was shared; null where it cannot be decoded. */
export interface Prints {
  plain: PicturePrint
  mirrored: PicturePrint
}

/** Takes the print of a picture, a path or its bytes. It decodes what came from outside: not in the process that serves pages. */
export async function takePrints(picture: string | Buffer): Promise<Prints | null> {
  try {
    const grey = await sharp(picture, decodeLimits)
      .rotate()
      .flatten({ background: '#fff' })
      .greyscale()
      .resize({ width: lookedAt, height: lookedAt, fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = grey.info
    const raw = { width, height, channels: 1 as const }
    return { plain: await print(sharp(grey.data, { raw })), mirrored: await print(sharp(grey.data, { raw }).flop()) }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

async function print(picture: Sharp): Promise<PicturePrint> {
  const whole = await greyOf(picture)
  const from = () =>
    sharp(whole.points, { raw: { width: whole.width, height: whole.height, channels: 1 } }).toColourspace('b-w')
  const small = await greyOf(from().resize({ width: smallSide, height: smallSide, fit: 'inside' }))
  const rows = await greyOf(from().resize({ width: 17, height: 16, fit: 'fill' }))
  return printOf(whole, small, rows.points)
}

async function greyOf(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return {
    width,
    height,
    points: channels === 1 ? data : Uint8Array.from(data).filter((_shade, at) => at % channels === 0),
  }
}
