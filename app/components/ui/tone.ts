/** Green: confirmed or added. Brick: disputed or dropped. Amber: a fact that differs, or a verdict that needs re-review. */
export type Tone = 'plain' | 'accent' | 'green' | 'brick' | 'amber'

/** Class names joined; empty ones fall away. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
