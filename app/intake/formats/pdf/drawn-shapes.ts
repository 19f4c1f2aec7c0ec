import { multiply, type Matrix } from './matrix'
import type { Box } from './painted-areas'

/** The steps of a shape as the library writes them: to a place, on to a place, and back to the beginning. */
const [moveTo, lineTo, closePath] = [0, 1, 4]
const coordinates = 2

/** Around a shape that is drawn by a matrix. */
export function boxAround(
  [left = 0, bottom = 0, right = 0, top = 0]: ArrayLike<number> & Iterable<number>,
  by: Matrix,
): Box {
  const corners = (
    [
      [left, bottom],
      [left, top],
      [right, bottom],
      [right, top],
    ] as const
  ).map(([x, y]) => multiply(by, [1, 0, 0, 1, x, y]))
  const [xs, ys] = [corners.map((corner) => corner[4]), corners.map((corner) => corner[5])]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Whether a matrix turns no rectangle that stands upright into another shape. */
export function keepsUpright([a, b, c, d]: Matrix): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0)
}

/** The rectangles that a path consists of; null where it has another shape. */
export function rectanglesOf(path: ArrayLike<number>): Box[] | null {
  const boxes: Box[] = []
  let points: [number, number][] = []
  for (let at = 0; at < path.length;) {
    const step = path[at]
    if (step === closePath) at += 1
    else if (step === moveTo || step === lineTo) {
      if (step === moveTo && points.length > 0) {
        const box = rectangleOf(points)
        if (!box) return null
        boxes.push(box)
        points = []
      }
      points.push([path[at + 1] ?? 0, path[at + 2] ?? 0])
      at += 1 + coordinates
    } else return null
  }
  const last = points.length > 0 ? rectangleOf(points) : undefined
  return last === null ? null : [...boxes, ...(last ? [last] : [])]
}

function rectangleOf(points: readonly [number, number][]): Box | null {
  const [first, second, third, fourth, ...more] = points
  if (!first || !second || !third || !fourth || more.some(([x, y]) => x !== first[0] || y !== first[1])) return null
  const flatFirst = first[1] === second[1] && second[0] === third[0] && third[1] === fourth[1] && fourth[0] === first[0]
  const steepFirst =
    first[0] === second[0] && second[1] === third[1] && third[0] === fourth[0] && fourth[1] === first[1]
  if (!flatFirst && !steepFirst) return null
  return [
    ...([Math.min(first[0], third[0]), Math.min(first[1], third[1])] as const),
    ...([Math.max(first[0], third[0]), Math.max(first[1], third[1])] as const),
  ]
}
