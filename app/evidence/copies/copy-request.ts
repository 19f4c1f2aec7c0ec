import { readBox, type EvidencePlace } from '../../review/rules/claims/evidence-place'

/** What is made of a file: a part of it, the same with parts blackened, or the same in a common format. */
export const copyKinds = ['crop', 'redact', 'convert'] as const

export type CopyKind = (typeof copyKinds)[number]

type Box = NonNullable<EvidencePlace['box']>

/** More parts are blackened in two steps. */
export const mostBoxes = 50

export interface CopyRequest {
  kind: CopyKind
  /** Parts of the picture, in thousandths: one for a crop, some for a redaction, none for a conversion. */
  boxes: readonly Box[]
  /** Of a document. */
  page: number
}

/**
 * Parts of a picture, one on each line; null where a line is none, or there are too many.
 *
 * @example readBoxes('10 20 30 40\n0 0 5 5') // [[100, 200, 300, 400], [0, 0, 50, 50]]
 */
export function readBoxes(written: string): Box[] | null {
  const lines = written.split(/[\n;]/).filter((line) => line.trim() !== '')
  const boxes = lines.map(readBox).filter((box) => box !== null)
  return boxes.length === lines.length && boxes.length <= mostBoxes ? boxes : null
}

/** The same in the way that people write it. */
export function writeBox(box: readonly number[]): string {
  return box.map((thousandths) => String(Math.round(thousandths) / 10)).join(' ')
}

/** Whether so many parts are what this kind of copy asks for. */
export function fitsKind(kind: CopyKind, boxes: readonly Box[]): boolean {
  if (kind === 'convert') return boxes.length === 0
  return kind === 'crop' ? boxes.length === 1 : boxes.length > 0
}

/** How a copy was made, as the record says it: its kind first, so that screens can put it into words. */
export function describeCopy({ kind, boxes, page }: CopyRequest, isDocument: boolean): string {
  const parts = boxes.map(writeBox).join('; ')
  return [kind, ...(parts === '' ? [] : [parts]), ...(isDocument ? [`page ${page}`] : [])].join(' ')
}

/** The kind of a copy by what the record says of it; null where it was made in another way. */
export function kindOfCopy(madeBy: string): CopyKind | null {
  return copyKinds.find((kind) => madeBy.startsWith(`${kind} `)) ?? null
}
