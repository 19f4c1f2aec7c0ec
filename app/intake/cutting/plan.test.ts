import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep, cutKinds, placeAfter, readStep } from './cut-step'
import { joinWithNext, markClaim, markNoClaim, splitPassage } from './cut-passages'
import { aboveHeadings, cutReport, joinReports } from './cut-reports'
import { CutRefused, type CutIssue, type CutPlan } from './plan'
import { sectionIndexes } from './planned-report'

const text = 'نشرة اليوم\nحمص::\nسقط صاروخ على السوق، وأغلقت المدارس أبوابها\nحماة::\nعاد التيار الكهربائي'

function spanAt(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const plan: CutPlan = {
  reports: [
    {
      start: 0,
      end: text.length,
      sections: [
        { ...spanAt('حمص::'), title: 'حمص' },
        { ...spanAt('حماة::'), title: 'حماة' },
      ],
      passages: [spanAt('سقط صاروخ على السوق،'), spanAt('وأغلقت المدارس أبوابها'), spanAt('عاد التيار الكهربائي')],
    },
  ],
}

function quotes(of: CutPlan): string[][] {
  return of.reports.map((report) => report.passages.map((passage) => text.slice(passage.start, passage.end)))
}

function issueOf(work: () => unknown): CutIssue | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof CutRefused) return error.issue
    throw error
  }
}

describe('a plan', () => {
  it('splits a passage and keeps white space out of both parts', () => {
    const after = splitPassage(plan, text, text.indexOf('على'))
    expect(quotes(after)[0]?.slice(0, 2)).toEqual(['سقط صاروخ', 'على السوق،'])
  })

  it('joins with the next up to a heading', () => {
    const after = joinWithNext(plan, spanAt('سقط').start)
    expect(quotes(after)[0]).toEqual(['سقط صاروخ على السوق، وأغلقت المدارس أبوابها', 'عاد التيار الكهربائي'])
    expect(issueOf(() => joinWithNext(after, spanAt('سقط').start))).toBe('heading-between')
    expect(issueOf(() => joinWithNext(after, spanAt('عاد').start))).toBe('no-next')
  })

  it('joins nothing beyond the longest passage', () => {
    const half = { start: 0, end: 2_000 }
    const long = (end: number): CutPlan => ({
      reports: [{ start: 0, end, sections: [], passages: [half, { start: 2_001, end }] }],
    })
    expect(joinWithNext(long(3_000), 0).reports[0]?.passages).toEqual([{ start: 0, end: 3_000 }])
    expect(issueOf(() => joinWithNext(long(3_001), 0))).toBe('too-long')
  })

  it('takes a claim away and gives it back', () => {
    const start = spanAt('وأغلقت').start
    const without = markNoClaim(plan, start)
    expect(quotes(without)[0]).toHaveLength(2)
    expect(markClaim(without, text, start + 3)).toEqual(plan)
  })

  it('makes a claim of one line alone', () => {
    expect(quotes(markClaim(plan, text, 2))[0]?.[0]).toBe('نشرة اليوم')
    expect(issueOf(() => markClaim(plan, text, spanAt('حمص::').start))).toBe('already-claim')
  })

  it('makes a claim no longer than a passage may be', () => {
    const line = 'كلمة '.repeat(2_000)
    const loose = { reports: [{ start: 0, end: line.length, sections: [], passages: [] }] }
    for (const at of [0, 4_000, line.length - 1]) {
      const [claim] = markClaim(loose, line, at).reports[0]?.passages ?? []
      expect(claim && claim.end - claim.start).toBeLessThanOrEqual(3_000)
      expect(claim && claim.start <= at && at <= claim.end + 1).toBe(true)
    }
  })

  it('finds the headings above a line, however many stand there', () => {
    const heading = 'حلب::\n'
    const text = `x\n${heading.repeat(20_000)}قصف`
    const sections = Array.from({ length: 20_000 }, (_, at) => ({ title: 'حلب', start: 2 + at * 6, end: 7 + at * 6 }))
    expect(aboveHeadings({ sections }, text, text.lastIndexOf('\n') + 1)).toBe(2)
  })

  it('cuts reports at a line and joins them again', () => {
    const after = cutReport(plan, text, text.indexOf('حماة::') + 3)
    expect(quotes(after)).toEqual([['سقط صاروخ على السوق،', 'وأغلقت المدارس أبوابها'], ['عاد التيار الكهربائي']])
    expect(after.reports[1]?.sections.map((section) => section.title)).toEqual(['حماة'])
    expect(joinReports(after, after.reports[1]?.start ?? 0)).toEqual(plan)
  })

  it('takes the headings above a line along into the new report', () => {
    const after = cutReport(plan, text, spanAt('عاد').start + 4)
    expect(after.reports[1]?.start).toBe(spanAt('حماة::').start)
    expect(placeAfter(after, { cut: 'cut-report', at: spanAt('عاد').start })).toBe(spanAt('حماة::').start)
  })

  it('refuses what cannot be cut, for the reason', () => {
    expect(issueOf(() => cutReport(plan, text, 3))).toBe('empty-report')
    expect(issueOf(() => joinReports(plan, 0))).toBe('no-report-before')
    expect(issueOf(() => splitPassage(plan, text, 1))).toBe('no-passage')
    expect(issueOf(() => splitPassage(plan, text, spanAt('عاد').start + 1))).toBe(null)
    const marked = 'ab e\u0301f \u{1F600}'
    const whole: CutPlan = {
      reports: [{ start: 0, end: marked.length, sections: [], passages: [{ start: 0, end: marked.length }] }],
    }
    expect(issueOf(() => splitPassage(whole, marked, 4))).toBe('within-letter')
    expect(issueOf(() => splitPassage(whole, marked, marked.length - 1))).toBe('within-letter')
    expect(issueOf(() => splitPassage(whole, marked, marked.length - 2))).toBe(null)
    const spread = joinWithNext(plan, spanAt('سقط').start)
    const lines = { reports: [{ ...spread.reports[0]!, passages: [{ start: 0, end: text.length }], sections: [] }] }
    expect(issueOf(() => cutReport(lines, text, spanAt('عاد').start))).toBe('within-passage')
  })

  it('knows the heading a passage stands under', () => {
    const passages = [{ start: 0, end: 2 }, spanAt('سقط'), spanAt('وأغلقت'), spanAt('عاد')]
    const report = { ...plan.reports[0]!, passages }
    const titles = sectionIndexes(report).map((at) => (at === null ? null : report.sections[at]?.title))
    expect(titles).toEqual([null, 'حمص', 'حمص', 'حماة'])
  })
})

describe('a step', () => {
  it('is read from a button', () => {
    expect(readStep('split 12')).toEqual({ cut: 'split', at: 12 })
    for (const wrong of ['split', 'split x', 'burn 3', 'split -1', 'split 1 2']) expect(readStep(wrong)).toBeNull()
  })

  it('leads to the second part of a split', () => {
    const step = { cut: 'split' as const, at: text.indexOf('على') - 1 }
    expect(placeAfter(applyStep(plan, text, step), step)).toBe(text.indexOf('على'))
  })
})

describe('any sequence of steps', () => {
  const words = fc.constantFrom('سقط', 'صاروخ', 'على،', 'the', 'market.', ' ', '  ', '\n', 'حمص::\n', '\u{1F600}', 'ٌ')
  const steps = fc.array(
    fc.record({ cut: fc.constantFrom(...cutKinds), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { maxLength: 40 },
  )

  it('keeps passages ordered, apart, without white space at their edges and within their report', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 3, maxLength: 60 }).map((parts) => parts.join(' ')),
        steps,
        (input, sequence) => {
          fc.pre(input.trim() !== '')
          let current: CutPlan = { reports: [{ start: 0, end: input.length, sections: headings(input), passages: [] }] }
          for (const { cut, share } of sequence) {
            const starts = current.reports.flatMap((report) => [
              report.start,
              ...report.passages.map((passage) => passage.start),
            ])
            const at =
              cut === 'split' || cut === 'claim' || cut === 'cut-report'
                ? Math.floor(share * input.length)
                : (starts[Math.floor(share * (starts.length - 1))] ?? 0)
            try {
              current = applyStep(current, input, { cut, at })
            } catch (error) {
              if (!(error instanceof CutRefused)) throw error
            }
            check(current, input)
          }
        },
      ),
    )
  })

  function headings(input: string) {
    return [...input.matchAll(/حمص::/g)].map((found) => ({
      title: 'حمص',
      start: found.index,
      end: found.index + found[0].length,
    }))
  }

  function check(current: CutPlan, input: string) {
    expect(current.reports[0]?.start).toBe(0)
    expect(current.reports.at(-1)?.end).toBe(input.length)
    current.reports.forEach((report, at) => {
      if (at > 0) expect(report.start).toBe(current.reports[at - 1]?.end)
      let reached = report.start
      for (const { start, end } of report.passages) {
        expect(start).toBeGreaterThanOrEqual(reached)
        expect(end).toBeGreaterThan(start)
        expect(input.slice(start, end).trim()).toBe(input.slice(start, end))
        expect(report.sections.some((section) => section.start < end && start < section.end)).toBe(false)
        reached = end
      }
      expect(reached).toBeLessThanOrEqual(report.end)
    })
  }
})
