import { fold } from '../../text/characters/normalise'
import { headKey, usualHeads } from '../usual-heads'

export const columns = ['file', 'title', 'source', 'published_at', 'language'] as const

export type Column = (typeof columns)[number]

const names: Record<Column, readonly string[]> = {
  file: ['file', 'filename', 'file name', 'path', 'name', 'الملف', 'ملف', 'اسم الملف', 'المسار', 'اسم'],
  title: usualHeads.title,
  source: usualHeads.source,
  published_at: [...usualHeads.published_at, 'النشر'],
  language: ['language', 'lang', 'اللغة', 'لغة', 'لغة التقرير'],
}

const byName = new Map(columns.flatMap((column) => names[column].map((name) => [headKey(name), column] as const)))

/** The column that a head names, in English or Arabic and in any case; undefined for columns that mean nothing here. */
export function columnOf(head: string): Column | undefined {
  return byName.get(headKey(head))
}

const languages = new Map<string, 'ar' | 'en' | ''>(
  Object.entries({
    '': '',
    ar: 'ar',
    arabic: 'ar',
    ara: 'ar',
    عربي: 'ar',
    عربيه: 'ar',
    العربيه: 'ar',
    ع: 'ar',
    en: 'en',
    eng: 'en',
    english: 'en',
    انجليزي: 'en',
    انجليزيه: 'en',
    الانجليزيه: 'en',
    انكليزي: 'en',
    انكليزيه: 'en',
    الانكليزيه: 'en',
  }),
)

/** The language that a cell names; undefined where it names none that is known. */
export function languageOfCell(cell: string): 'ar' | 'en' | '' | undefined {
  const written = fold(cell).trim()
  return languages.get(written) ?? languages.get(written.split(/[-_]/, 1)[0] ?? '')
}
