/** A transformation of PDF: the first two rows of its matrix, column by column. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What `inner` and then `outer` does. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
