import { readdirSync, readFileSync } from 'node:fs'
import { partsOf } from '../parts-for-tests'

const folder = new URL('../test-files/pdf/', import.meta.url)

export const pdfFiles = readdirSync(folder).filter((name) => name.endsWith('.pdf') && name !== 'locked.pdf')

/** How many words of the bulletin a PDF of it gives, each as often as it stands there; `told` says what became of the file. */
export async function wordsOfPdf(name: string, bytes: Uint8Array = readFileSync(new URL(name, folder))) {
  const { reports, told } = await partsOf(name, bytes)
  const text = reports[0]?.text ?? ''
  return { ...rightWords(text), told, text }
}

/** How many words of the bulletin a text has, each as often as it stands there. */
export function rightWords(text: string): { right: number; of: number } {
  const page = readFileSync(new URL('bulletin.html', folder), 'utf8')
  const wanted = wordsOf(page.replace(/[^]*<body>/, '').replace(/<[^>]{1,40}>/g, ' '))
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let right = 0
  for (const word of wanted) {
    const left = counts.get(word) ?? 0
    if (left > 0) right += 1
    counts.set(word, left - 1)
  }
  return { right, of: wanted.length }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '•')
}
