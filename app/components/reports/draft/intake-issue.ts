import type { Text } from '../../../i18n/text'
import type { UploadIssue } from '../../../intake/decode/decode.server'
import { largestFile } from '../../../intake/formats/largest-file'
import { largestDocument, largestUpload, mostDraftPassages } from '../../../intake/limits'
import type { Place } from '../../../text/characters/line-ends'

/** What is wrong with what somebody is about to import, and in which field. */
export interface IntakeIssue {
  field: 'text' | 'file'
  issue: UploadIssue | 'both'
  encoding?: string
  place?: Place
}

/** What can be seen to be wrong before anything is sent. */
export function issueOf(text: string, file: File | null): IntakeIssue | null {
  if (file && text.trim() !== '') return { field: 'file', issue: 'both' }
  if (file)
    return file.size > (largestFile(file.name) ?? largestDocument)
      ? { field: 'file', issue: 'too-large' }
      : file.size === 0
        ? { field: 'file', issue: 'empty' }
        : null
  if (text.trim() === '') return { field: 'text', issue: 'empty' }
  return text.length * 3 > largestUpload && new Blob([text]).size > largestUpload
    ? { field: 'text', issue: 'too-large' }
    : null
}

export function explainIssue({ field, issue, encoding, place }: IntakeIssue, { t }: Text): string {
  if (issue === 'too-large')
    return t('intake.error.tooLarge', { megabytes: largestUpload / 1024 / 1024, each: largestDocument / 1024 / 1024 })
  if (issue === 'too-many-passages') return t('intake.error.tooManyPassages', { most: mostDraftPassages })
  if (issue === 'invalid-bytes') return t('intake.error.bytes', { encoding: encoding ?? '' })
  if (issue === 'both') return t('intake.error.both')
  if (issue === 'broken') return t('bulk.error.broken')
  if (issue === 'empty') return field === 'file' ? t('intake.error.empty') : t('intake.error.nothing')
  if (isDocumentIssue(issue)) return t(`intake.error.${issue}`)
  if (field === 'file') return t('intake.error.binary')
  return place ? t('intake.error.nul', { ...place }) : t('intake.error.controls')
}

const documentIssues = [
  'encrypted',
  'damaged',
  'burst',
  'too-deep',
  'entities',
  'too-many-parts',
  'too-slow',
  'needs-ocr',
  'too-many-pages',
  'not-recognised',
  'kind',
  'old-office',
  'presentation',
  'ebook',
  'apple-document',
  'heic',
  'outlook',
  'recording',
  'other-archive',
  'zip-archive',
  'frame',
] as const

/** Whether `intake.error.…` says of any file what this code means, wherever it came in. */
export function isDocumentIssue(issue: string): issue is (typeof documentIssues)[number] {
  return (documentIssues as readonly string[]).includes(issue)
}
