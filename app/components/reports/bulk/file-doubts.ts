import type { Text } from '../../../i18n/text'
import type { FileDoubt } from '../../../intake/manifest/file-plan'
import { doubtSentences, doubtWords } from '../draft/text-doubts'

/** The same where each sentence stands for itself. */
export function fileDoubtSentences(doubt: FileDoubt, said: Pick<Text, 't' | 'percent' | 'number'>): string[] {
  return doubt.code === 'pdf' || doubt.code === 'ocr' ? doubtSentences(doubt, said) : [fileDoubtWords(doubt, said)]
}

/** What is doubtful about a file of an import, in a sentence. */
export function fileDoubtWords(doubt: FileDoubt, said: Pick<Text, 't' | 'percent' | 'number'>): string {
  const { t, number } = said
  switch (doubt.code) {
    case 'no-row':
      return t('preview.doubt.no-row')
    case 'several-rows':
      return t('preview.doubt.several-rows', { lines: doubt.lines.map((line) => number(line)).join(' | ') })
    case 'several-files':
    case 'loose-name':
      return t(`preview.doubt.${doubt.code}`, { line: doubt.line, file: doubt.file })
    case 'bad-cell': {
      const values = { line: doubt.line, column: doubt.column, cause: t(`preview.cause.${doubt.cause}`) }
      return doubt.value === ''
        ? t('preview.doubt.bad-cell', values)
        : t('preview.doubt.bad-cell.value', { ...values, value: doubt.value })
    }
    case 'day-order':
      return t('preview.doubt.day-order', { line: doubt.line, written: doubt.written })
    case 'manifest-encoding':
      return t('preview.doubt.manifest-encoding', { name: t(`intake.encoding.${doubt.encoding}`) })
    case 'similar-source':
      return t('preview.doubt.similar-source', { name: doubt.name, similar: doubt.similar })
    case 'day-in-text':
    case 'day-counted':
      return t(`preview.doubt.${doubt.code}`, { words: doubt.words })
    case 'no-source':
      return t('preview.doubt.no-source')
    default:
      return doubtWords(doubt, said)
  }
}
