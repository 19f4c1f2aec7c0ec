import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { boxAround, keepsUpright, rectanglesOf } from './drawn-shapes'
import type { Matrix } from './matrix'
import { sharedBox, type Box, type PaintedAreas } from './painted-areas'

/** With what a page is painted at a moment. */
export interface Paint {
  /** As `#rrggbb`; null for a pattern. */
  color: string | null
  alpha: number
  /** What is painted hides what is beneath it: no blending, no mask, and not within a group that shines through. */
  opaque: boolean
  /** How letters are drawn: 0 filled, 3 not at all, 7 not at all but as an edge. */
  letters: number
  clip: Box
  /** The edge is a rectangle, and not only within one. */
  clipIsBox: boolean
  /** The next path is an edge. */
  clips: boolean
}

export function firstPaint(clip: Box): Paint {
  return { color: '#000000', alpha: 1, opaque: true, letters: 0, clip, clipIsBox: true, clips: false }
}

const fills: ReadonlySet<unknown> = new Set([
  ...[OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
])

/** What an operation makes of a paint, and paints on a page that is seen. */
export function paintAfter(
  paint: Paint,
  operation: number,
  args: readonly unknown[],
  { ctm, areas }: { ctm: Matrix; areas: PaintedAreas | null },
): Paint {
  if (operation === OPS.setFillRGBColor) return { ...paint, color: typeof args[0] === 'string' ? args[0] : null }
  if (operation === OPS.setFillColorN || operation === OPS.setFillTransparent) return { ...paint, color: null }
  if (operation === OPS.setTextRenderingMode) return { ...paint, letters: Number(args[0]) }
  if (operation === OPS.setGState) return withSettings(paint, args[0] as [string, unknown][])
  if (operation === OPS.clip || operation === OPS.eoClip) return { ...paint, clips: true }
  if (operation === OPS.shadingFill) areas?.paint(paint.clip, null, false)
  return operation === OPS.constructPath ? afterPath(paint, args, ctm, areas) : paint
}

function withSettings(paint: Paint, settings: readonly [string, unknown][]): Paint {
  let after = paint
  for (const [name, value] of settings) {
    if (name === 'ca') after = { ...after, alpha: Number(value) }
    else if ((name === 'BM' && value !== 'source-over') || (name === 'SMask' && value !== false))
      after = { ...after, opaque: false }
  }
  return after
}

/** The paint within a form that has `box` as its edge. */
export function withinBox(paint: Paint, box: ArrayLike<number> & Iterable<number>, ctm: Matrix): Paint {
  const clip = sharedBox(paint.clip, boxAround(box, ctm))
  return { ...paint, clip, clipIsBox: paint.clipIsBox && keepsUpright(ctm) }
}

/** The paint within a group, which is put on the page as a whole. */
export function withinGroup(paint: Paint): Paint {
  return { ...paint, opaque: paint.opaque && paint.alpha === 1, alpha: paint.alpha > 0 ? 1 : 0 }
}

function afterPath(paint: Paint, args: readonly unknown[], ctm: Matrix, areas: PaintedAreas | null): Paint {
  const [drawn, paths, around] = args as [number, [Float32Array | null], Float32Array | null]
  const [path] = paths
  if (!path || !around) return { ...paint, clips: false }
  const upright = keepsUpright(ctm)
  const boxes = upright ? rectanglesOf(path) : null
  const { color, alpha, opaque, clip, clipIsBox, clips } = paint
  if (fills.has(drawn) && alpha > 0) {
    const covers = boxes !== null && opaque && alpha === 1 && clipIsBox
    for (const box of boxes ?? [around]) areas?.paint(sharedBox(clip, boxAround(box, ctm)), color, covers)
  }
  if (!clips) return paint
  const edge = sharedBox(clip, boxAround(around, ctm))
  return { ...paint, clip: edge, clipIsBox: clipIsBox && boxes?.length === 1, clips: false }
}
