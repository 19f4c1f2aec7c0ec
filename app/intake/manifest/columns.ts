import { fold } from '../../text/characters/normalise'
import { headKey, usualHeads } from '../usual-heads'

export const columns = ['file', 'title', 'source', 'published_at', 'language'] as const

export type Column = (typeof columns)[number]

const names: Record<Column, readonly string[]> = {
  file: [
    'file',
    'filename',
    'file name',
    'path',
    'name',
    'fichier',
    'nom de fichier',
    'nom du fichier',
    'nom fichier',
    'chemin',
    'file path',
    'filepath',
    'document',
    'document name',
    'attachment',
    'الملف',
    'ملف',
    'اسم الملف',
    'المستند',
    'المسار',
    'مسار الملف',
    'الوثيقة',
    'اسم الوثيقة',
    'اسم المستند',
    'المرفق',
    'اسم المرفق',
    'اسم',
  ],
  title: usualHeads.title,
  source: usualHeads.source,
  published_at: [...usualHeads.published_at, 'النشر'],
  language: ['language', 'lang', 'langue', 'language code', 'لغة النص', 'اللغة', 'لغة', 'لغة التقرير'],
}

const byName = new Map(columns.flatMap((column) => names[column].map((name) => [headKey(name), column] as const)))

/** The column that a head names, in English, French or Arabic, in any case and with a note in brackets; undefined for columns that mean nothing here. */
export function columnOf(head: string): Column | undefined {
  return byName.get(headKey(head)) ?? byName.get(headKey(head.split(/[([]/, 1)[0] ?? ''))
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
    arabe: 'ar',
    ع: 'ar',
    en: 'en',
    eng: 'en',
    english: 'en',
    anglais: 'en',
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
