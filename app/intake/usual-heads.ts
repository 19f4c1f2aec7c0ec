import { fold } from '../text/characters/normalise'

/** Heads of tables that say themselves what their column is, in manifests and in tables of reports. */
export const usualHeads = {
  title: [
    'title',
    'headline',
    'subject',
    'titre',
    'intitulé',
    'العنوان',
    'عنوان',
    'عنوان التقرير',
    'عنوان الخبر',
    'الموضوع',
  ],
  source: [
    'source',
    'source name',
    'name of the source',
    'publisher',
    'outlet',
    'nom de la source',
    'éditeur',
    'agence',
    'المصدر',
    'مصدر',
    'اسم المصدر',
    'الجهة',
    'اسم الجهة',
    'الناشر',
    'الوكالة',
  ],
  published_at: [
    'published_at',
    'published',
    'date',
    'day',
    'time',
    'publication date',
    'date published',
    'date of publication',
    'published on',
    'pub date',
    'date de publication',
    'publié le',
    'jour',
    'تاريخ النشر',
    'التاريخ',
    'تاريخ',
    'يوم النشر',
    'اليوم',
    'وقت النشر',
  ],
} as const

/** The letters and digits of a head or a word in a cell: two that look one are one. */
export function headKey(written: string): string {
  return fold(written).replace(/[^\p{Letter}\p{Number}]/gu, '')
}
