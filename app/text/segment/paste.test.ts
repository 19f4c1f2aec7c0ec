import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suggestReportCuts } from './paste'

const seeds = new URL('../../../../shared/seeds/', import.meta.url)
const bulletin = (place: string) =>
  `دمشق::\nسقطت قذيفة على ${place} دون إصابات.\nحلب::\nأصيب رجل في حي الورد برصاص مجهول.\nحمص::\nعاد الهدوء إلى الأحياء القديمة بعد أيام من القصف.\n`
const article =
  'افتتح رئيس البلدية صباح الثلاثاء جسرا جديدا فوق النهر الكبير بحضور مهندسين وطلاب من الجامعة.\nوقال إن العمل فيه استمر عامين.\n'
const other =
  'أعلنت نقابة الخبازين إضرابا مفتوحا احتجاجا على ارتفاع سعر الطحين والوقود في المحافظات الشرقية.\nوطالبت بلقاء الوزير.\n'

/** The text before each suggested cut ends exactly where a part of the paste ends. */
function expectParts(parts: string[], separator = '') {
  const ends = parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join(separator).length + separator.length)
  expect(suggestReportCuts(parts.join(separator))).toEqual(ends)
}

describe('suggestReportCuts', () => {
  it('keeps one report whole', () => {
    for (const part of [bulletin('السوق'), article, other, '', '\n\n', 'كلمة'])
      expect(suggestReportCuts(part)).toEqual([])
  })
  it('sees headings that come again', () => expectParts([bulletin('السوق'), bulletin('المحطة')]))
  it('sees an article after a bulletin, and a bulletin after an article', () =>
    expectParts([bulletin('السوق'), article, bulletin('المحطة')]))
  it('sees a lead on a new subject', () => expectParts([article, other]))
  it('sees rules', () => expectParts(['خبر أول قصير.\n', 'خبر ثان قصير.\n'], '-----\n'))
  it('sees long runs of blank lines between paragraphs set apart by single ones', () => {
    expectParts(['سطر أول.\n\nسطر ثان.\n\nسطر ثالث.\n', 'خبر آخر.\n\nوتتمته.\n'], '\n\n\n')
  })
  it('sees bulletin titles with their greeting', () => {
    const titled = (day: number) => `السلام عليكم\nالنشرة المسائية ليوم ${day} تموز\nقصفت المدفعية أطراف البلدة.\n`
    expectParts([titled(1), titled(2), titled(3)])
  })
  it('sees datelines', () =>
    expectParts(['LONDON (Reuters) - The bridge was closed.\n', 'PARIS (AFP) - The bakers went on strike.\n']))
  it('holds for Windows line ends', () => {
    expect(suggestReportCuts(article.replace(/\n/g, '\r\n') + other)).toEqual([article.length + 2])
  })

  it.skipIf(!existsSync(seeds))(
    'finds the reports run together in the real paste (skipped where ../shared/seeds is absent)',
    () => {
      const paste = readdirSync(seeds).find((name) => name.startsWith('000_')) ?? ''
      const text = readFileSync(new URL(paste, seeds), 'utf8')
      const reports = readdirSync(new URL('reports/', seeds)).filter((name) => name.endsWith('.txt'))
      const starts = reports
        .map((name) => text.indexOf(readFileSync(new URL(`reports/${name}`, seeds), 'utf8').trim()))
        .filter((at) => at > 0)
      expect(suggestReportCuts(text)).toEqual(starts)
    },
  )
})
