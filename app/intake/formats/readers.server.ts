import type { FormatKind } from './kinds'
import type { FormatReader } from './reader'

/** The reader of each format, loaded when the first file of its format comes: some bring large libraries. */
export const readers: Partial<Record<FormatKind, () => Promise<FormatReader>>> = {
  text: async () => (await import('./text/read-text.server')).readText,
}
