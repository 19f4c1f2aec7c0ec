import { findPackagedTesseract } from './packaged-tesseract.server'
import type { Recogniser } from './recogniser'
import { findSystemTesseract } from './system-tesseract.server'

let found: Promise<Recogniser | null> | undefined

/** What reads Arabic letters on this machine: its Tesseract, else the one that npm brought; null where there is neither. */
export function findRecogniser(): Promise<Recogniser | null> {
  return (found ??= findSystemTesseract().then((system) => system ?? findPackagedTesseract()))
}
