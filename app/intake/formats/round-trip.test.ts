import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { proposePlan } from '../cutting/propose'
import { read } from './read-for-tests'
import { documentWriters, listWriters } from './write-formats-for-tests'

const folder = join(process.cwd(), '..', 'shared', 'seeds', 'reports')
const present = existsSync(folder)
const office = '/usr/bin/soffice'

const texts = present
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  : []

const passagesOf = (text: string) => proposePlan(text, 'ar').reports[0]?.passages ?? []
const quotesOf = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end))

/** A text that came back is the one that was written, and its passages stand where they stood; on a page paragraphs are set apart. */
function expectSame(came: string | undefined, text: string, { kind, name }: { kind: string; name: string }): void {
  expect(quotesOf(text).length, name).toBeGreaterThan(0)
  expect(quotesOf(came ?? ''), name).toEqual(quotesOf(text))
  if (kind === 'html') expect(came?.replace(/\n\n/g, '\n').trimEnd(), name).toBe(text.trimEnd())
  else {
    expect(came?.trimEnd(), name).toBe(text.trimEnd())
    expect(passagesOf(came ?? ''), name).toEqual(passagesOf(text))
  }
}

const options = { mapping: { text: 'text', title: 'title' }, zone: 'UTC', dayOrder: 'day-first' as const }

describe.skipIf(!present)(
  'the twelve real reports come back from each format (skipped without ../shared/seeds)',
  () => {
    test.each(Object.entries(documentWriters))('each in a file of its own: %s', async (kind, write) => {
      for (const { name, text } of texts) {
        const { reports, issue } = await read(`a.${kind}`, await write(text), options)
        expect([issue, ...(reports[0]?.doubts ?? [])], name).toEqual([''])
        expectSame(reports[0]?.text, text, { kind, name })
      }
    })

    test.each(Object.entries(listWriters))('all in one file: %s', async (kind, write) => {
      const { name, bytes } = write(texts)
      const { reports, issue } = await read(name, bytes, options)
      expect([issue, reports.length]).toEqual(['', texts.length])
      for (const [at, { text }] of texts.entries()) {
        const report = reports[at]
        expectSame(report?.text, text, { kind, name: texts[at]?.name ?? '' })
        expect(report?.doubts).toEqual([])
        const { start, bytes: own } = report?.original ?? {}
        if (start !== undefined)
          expect(bytes.subarray(start, start + (own?.length ?? 0)).equals(own ?? Buffer.alloc(0))).toBe(true)
      }
    })

    test.runIf(process.env.THOROUGH && existsSync(office)).each([
      ['docx', 'odt'],
      ['docx', 'rtf'],
      ['docx', 'html'],
    ])(
      'as LibreOffice writes what it read: %s to %s',
      async (from, to) => {
        const directory = mkdtempSync(join(tmpdir(), 'round-trip-'))
        try {
          for (const { name, text } of texts)
            writeFileSync(
              join(directory, name.replace('.txt', `.${from}`)),
              (await documentWriters[from]?.(text)) ?? '',
            )
          const files = readdirSync(directory).map((name) => join(directory, name))
          execFileSync(office, [
            `-env:UserInstallation=file://${directory}/profile`,
            '--headless',
            '--convert-to',
            to,
            '--outdir',
            directory,
            ...files,
          ])
          for (const { name, text } of texts) {
            const written = readFileSync(join(directory, name.replace('.txt', `.${to}`)))
            const { reports } = await read(`a.${to}`, written, { ...options, whole: true })
            expectSame(reports[0]?.text, text, { kind: to, name })
          }
        } finally {
          rmSync(directory, { recursive: true })
        }
      },
      300_000,
    )
  },
)
