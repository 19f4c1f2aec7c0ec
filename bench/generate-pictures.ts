import sharp, { type Sharp } from 'sharp'

const width = 900
const height = 600

/** A number from 0 to 1 after the other, the same ones for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

/** Clouds of one size: random values on a grid, and smooth between them. */
function clouds(random: () => number, cell: number): (x: number, y: number) => number {
  const across = Math.ceil(width / cell) + 2
  const grid = Float32Array.from({ length: across * (Math.ceil(height / cell) + 2) }, random)
  const ease = (t: number) => t * t * (3 - 2 * t)
  return (x, y) => {
    const [i, j] = [Math.floor(x / cell), Math.floor(y / cell)]
    const [u, v] = [ease(x / cell - i), ease(y / cell - j)]
    const at = (dx: number, dy: number) => grid[(j + dy) * across + i + dx] ?? 0
    return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v
  }
}

/** A picture like a photograph of a street: a sky, ground, buildings with windows, and things in between; the same for a seed. */
export function scene(seed: number): Sharp {
  const data = drawn.get(seed) ?? draw(seed)
  drawn.set(seed, data)
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** Each is drawn once. */
const drawn = new Map<number, Buffer>()

function draw(seed: number): Buffer {
  const random = randomNumbers(seed + 1)
  const layers = [160, 60, 22, 9].map((cell) => clouds(random, cell))
  const data = Buffer.alloc(width * height * 3)
  const tint = [0.7 + random() * 0.5, 0.7 + random() * 0.5, 0.7 + random() * 0.5]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const shade = layers.reduce((sum, layer, at) => sum + layer(x, y) / 2 ** (at + 0.6), 0)
      const light = 60 + 70 * shade + (y / height) * 50
      for (let c = 0; c < 3; c += 1) data[(y * width + x) * 3 + c] = Math.min(255, light * (tint[c] ?? 1))
    }
  const things = 6 + Math.floor(random() * 10)
  for (let at = 0; at < things; at += 1) building(data, random)
  return data
}

function building(data: Buffer, random: () => number): void {
  const [w, h] = [50 + random() * 170, 60 + random() * 260]
  const [left, top] = [random() * (width - 40), height * 0.25 + random() * height * 0.6]
  const shade = 30 + random() * 200
  fill(data, left, top, w, h, shade)
  const [step, size] = [14 + random() * 24, 5 + random() * 9]
  for (let y = top + 8; y < top + h - size; y += step)
    for (let x = left + 8; x < left + w - size; x += step)
      if (random() < 0.75) fill(data, x, y, size, size * (0.6 + random()), random() < 0.5 ? shade / 3 : 235)
}

function fill(data: Buffer, left: number, top: number, w: number, h: number, shade: number): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, top + h); y += 1)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, left + w); x += 1)
      data.fill(shade, (y * width + x) * 3, (y * width + x) * 3 + 3)
}

/** The same mark in a corner of a picture, as a channel puts on all of its own. */
async function marked(picture: Sharp): Promise<Sharp> {
  const mark = scene(777_777).extract({ left: 300, top: 250, width: 150, height: 70 })
  const input = await mark.png().toBuffer()
  return sharp(await picture.png().toBuffer()).composite([{ input, left: 730, top: 20 }])
}

const part = (share: number, left: number, top: number) => (picture: Sharp) => {
  const [w, h] = [Math.round(width * share), Math.round(height * share)]
  return picture.extract({
    left: Math.round((width - w) * left),
    top: Math.round((height - h) * top),
    width: w,
    height: h,
  })
}

/** What happens to pictures on their way from one channel to the next; each gives the bytes of a picture. */
export const changes: Record<string, (picture: Sharp) => Promise<Buffer>> = {
  'JPEG of quality 85': (picture) => picture.jpeg({ quality: 85 }).toBuffer(),
  'JPEG of quality 30': (picture) => picture.jpeg({ quality: 30 }).toBuffer(),
  'half as wide, WebP': (picture) =>
    picture
      .resize({ width: width / 2 })
      .webp({ quality: 60 })
      .toBuffer(),
  'brighter, grey': (picture) => picture.linear(1.25, 12).greyscale().jpeg({ quality: 70 }).toBuffer(),
  'with a mark': async (picture) => (await marked(picture)).jpeg({ quality: 80 }).toBuffer(),
  'crop of 80 %': (picture) => part(0.8, 0.3, 0.7)(picture).jpeg({ quality: 80 }).toBuffer(),
  'crop of 60 %': (picture) => part(0.6, 0.8, 0.6)(picture).jpeg({ quality: 75 }).toBuffer(),
  'crop of 50 %, smaller': (picture) =>
    part(0.5, 0.4, 0.8)(picture).resize({ width: 360 }).jpeg({ quality: 70 }).toBuffer(),
  'crop of 40 %': (picture) => part(0.4, 0.5, 0.9)(picture).jpeg({ quality: 75 }).toBuffer(),
  'cut to a square': (picture) => picture.extract({ left: 190, top: 0, width: height, height }).jpeg().toBuffer(),
  mirrored: (picture) => picture.flop().jpeg({ quality: 80 }).toBuffer(),
}

/** Pictures that are not the same and have something in common: the mark of one channel. */
export async function markedScene(seed: number): Promise<Buffer> {
  return (await marked(scene(seed))).jpeg({ quality: 80 }).toBuffer()
}
