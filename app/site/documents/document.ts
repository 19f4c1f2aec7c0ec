import type { Locale } from '../../i18n/locale'

/** A piece of a line. */
export interface Run {
  text: string
  bold?: boolean
  tone?: 'green' | 'brick' | 'amber' | 'soft'
  /** A note that hangs at its end. */
  note?: Run[]
}

export type Block =
  | { kind: 'title' | 'heading' | 'subheading'; text: string }
  /** Words of a report or of the desk, in the reading face and in their own language. */
  | { kind: 'reading'; runs: Run[]; language: Locale }
  | { kind: 'text' | 'small' | 'centred'; runs: Run[] }
  /** Each cell holds lines. */
  | { kind: 'table'; head: string[]; rows: Run[][][] }
  | { kind: 'item'; runs: Run[] }

/** What leaves a desk as a document, before it is Word or paper. */
export interface LeavingDocument {
  title: string
  /** Of the words around the texts. */
  locale: Locale
  blocks: Block[]
  /** At the foot of every page. */
  foot: string
}

export const plain = (text: string, more: Omit<Run, 'text'> = {}): Run => ({ text, ...more })
