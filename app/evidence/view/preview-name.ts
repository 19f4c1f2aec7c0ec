/** In a list, in the viewer, and as large as the original: the longer side, in points. */
export const previewSizes = { small: 360, large: 1600, full: 12_000 } as const

export type PreviewSize = keyof typeof previewSizes

/** Which preview of a file is meant. */
export interface PreviewVariant {
  sha256: string
  /** Of a document, from 1; 0 for what has no pages. */
  page: number
  size: PreviewSize
  /** Grey and blurred. */
  covered: boolean
}

/** What a preview is called beside the others of its file. */
export function previewEnding({ page, size, covered }: Omit<PreviewVariant, 'sha256'>): string {
  return `${page === 0 ? '' : `page-${page}-`}${size}${covered ? '-covered' : ''}.webp`
}

/**
 * The width of the picture that stands for a preview until it is made; no preview is shown so narrow. A picture's address tells a
 * page nothing else.
 */
export const narrowest = 1
