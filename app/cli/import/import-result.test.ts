import { expect, test, vi } from 'vitest'
import type { FileOutcome } from '../../intake/bulk/import-outcomes.server'
import {
  emptyOutcomes,
  largeFileReporter,
  noteLooked,
  printOutcomes,
  progressReporter,
  summarise,
} from './import-result'

const stored = { outcome: 'imported', passages: 2 } as FileOutcome

function lines(report: () => void): string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  report()
  const written = write.mock.calls.map(([text]) => String(text)).join('')
  write.mockRestore()
  return written
}

test('how far an import is counts on over the pieces of a large file, and names no end that nobody knows', () => {
  expect(lines(() => [1, 999, 1000, 1001, 2000].forEach((at) => noteLooked(at, 2500)))).toBe(
    '1000 of 2500 files looked at\n2000 of 2500 files looked at\n',
  )
  const large = largeFileReporter('result.json')
  const told = lines(() => [1, 2].forEach(() => large(10, [stored, stored])))
  expect(told).toMatch(/result\.json: 2 reports so far, 4 passages, \d+ a second/)
  expect(told).toMatch(/result\.json: 4 reports so far, 8 passages, \d+ a second/)
  expect(told).not.toMatch(/%|left/)
  expect(lines(() => progressReporter(20, 2)(10, [stored]))).toMatch(
    /1\/2 files, 50 %, 2 passages, \d+ a second, about 0:0\d left/,
  )
})

test('a dry run ends with what would be imported, and says that nothing was', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const one = { file: 'a.txt', title: 'a', source: '', published_at: '', their_verdict: '' }
  const none = { imported: [], skipped: [], failed: [], doubts: [], left_out: [] }
  summarise({ ...none, would_import: [one] })
  const written = write.mock.calls.map(([text]) => String(text)).join('')
  write.mockRestore()
  expect(written).toBe(
    'would import a.txt: a\nDry run, nothing was stored: 1 would be imported, 0 skipped, 0 not taken in\n',
  )
})

test('outcomes beyond memory are printed as they were noted', () => {
  const outcomes = emptyOutcomes()
  const all = Array.from({ length: 12_001 }, (_, at) => ({ file: `تقرير ${at}.txt\n`, error: 'x' }))
  for (const one of all) outcomes.failed.push(one)
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  printOutcomes(outcomes)
  const written = write.mock.calls.map(([text]) => String(text)).join('')
  write.mockRestore()
  expect(JSON.parse(written)).toEqual({ imported: [], skipped: [], failed: all, doubts: [], left_out: [] })
  outcomes.failed.close()
})
