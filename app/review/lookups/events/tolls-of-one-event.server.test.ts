import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { importFiles } from '../../../intake/bulk/import-files.server'
import { createTestDatabase } from '../../../testing/database'
import { readEventCard } from './read-event-card.server'

/** Invented articles of invented outlets on two bombings, a battle and three other events; truth.json gives each one's event and toll. */
const directory = join('app', 'review', 'testing', 'three-events')
const read = (file: string) => readFileSync(join(directory, file))
const rows = Papa.parse<Record<'file' | 'title' | 'source' | 'published_at', string>>(
  read('manifest.csv').toString('utf8'),
  { header: true, skipEmptyLines: true },
).data
const truth = JSON.parse(read('truth.json').toString('utf8')) as Record<
  string,
  { incidents: [string]; killed: number } | undefined
>

/** For each event's row of the killed: the titles of the reports that give a value there, with the value. */
async function rowsOfKilled(): Promise<Map<string, number[]>[]> {
  const { owner } = await createTestDatabase()
  const files = rows.map((row) => {
    const file = { name: row.file, bytes: read(row.file), row: { ...row, language: 'ar' as const } }
    return { name: row.file, load: () => file }
  })
  for await (const batch of importFiles(owner.db, { operator: 'test' }, files, { timeZone: 'UTC' }))
    expect(batch.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  const events = await owner.db.selectFrom('derived.event_member').select('event_id').distinct().execute()
  const cards = await Promise.all(events.map(({ event_id: id }) => readEventCard(owner.db, id)))
  return cards.flatMap((card) => {
    const reportOf = new Map(card?.passages.map(({ id, report }) => [id, report.title]))
    const killed = card?.differing.find(({ name, part }) => name === 'killed' && !part)
    if (!killed) return []
    const given = new Map<string, number[]>()
    for (const { low, statedBy } of killed.values)
      for (const { passage } of statedBy) {
        const title = reportOf.get(passage) ?? ''
        given.set(title, [...(given.get(title) ?? []), low ?? 0])
      }
    return [given]
  })
}

test('reports of one event with different tolls meet in one row of its table, and those of other events stay out', async () => {
  const shown = await rowsOfKilled()
  const told = rows.map(({ file, title }) => {
    const { incidents, killed } = truth[file] ?? { incidents: [''], killed: 0 }
    return { title, event: incidents[0], killed }
  })
  const missed: string[] = []
  let pairs = 0
  told.forEach((one, at) => {
    for (const two of told.slice(at + 1)) {
      const together = shown.some(
        (given) => given.get(one.title)?.includes(one.killed) && given.get(two.title)?.includes(two.killed),
      )
      if (one.event !== two.event) expect([one.title, two.title, together]).toEqual([one.title, two.title, false])
      else if (one.killed !== two.killed) {
        pairs += 1
        if (!together) missed.push(`${one.title} / ${two.title}`)
      }
    }
  })
  expect(pairs).toBe(52)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5)
})
