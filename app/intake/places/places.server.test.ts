import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { rereadMarked } from '../../matching/store/reread.server'
import { refreshReports } from '../../review/projections/refresh-report.server'
import { importFile } from '../bulk/import-file.server'
import { newPlace } from './place-details'
import { addPlaces, listPlaces } from './places.server'

const place = (more: Record<string, string>) => newPlace.parse({ kind: 'village', ...more })

test('a place is added once, and reports that name it are read anew with it', async () => {
  const { owner, app, act } = await createTestDatabase()
  const text = 'حمص::\nقصفت المدفعية قرية أم الزهور الغربية بخمس قذائف صباح اليوم.'
  const done = await importFile(
    owner.db,
    { operator: 'test' },
    {
      name: 'one.txt',
      bytes: Buffer.from(text),
      row: { title: 'One', source: 'One', published_at: '2015-07-04', language: 'ar' },
    },
    'UTC',
  )
  expect(done.outcome).toBe('imported')
  const resolved = async () =>
    (await owner.db.selectFrom('derived.passage_facts').select('facts').execute()).flatMap(({ facts }) =>
      (facts as { places: { place: string | null }[] }).places.map((found) => found.place),
    )
  expect(await resolved()).not.toContain('homs/desk-um-zuhur')

  const marked = await act(
    (tx) => addPlaces(tx, [place({ ar: 'أم الزهور الغربية', en: 'Um Zuhur West', governorate: 'homs' })]),
    'add-place',
  )
  expect(marked).toBe(1)
  expect(await rereadMarked(app.db, refreshReports)).toBe(1)
  expect(await rereadMarked(app.db, refreshReports)).toBe(0)
  expect(await resolved()).toContain('homs/um-zuhur-west')

  await expect(
    act((tx) => addPlaces(tx, [place({ ar: 'ام الزهور الغربية', governorate: 'homs' })]), 'add-place'),
  ).rejects.toMatchObject({ code: 'place-known' })
  expect(await act((tx) => addPlaces(tx, [place({ ar: 'أم الزهور الغربية', governorate: 'hama' })]), 'add-place')).toBe(
    1,
  )
})

test('places are found in either script, whatever their hamza and marks', async () => {
  const { app } = await createTestDatabase()
  const names = async (filter: Parameters<typeof listPlaces>[1]) =>
    (await listPlaces(app.db, filter)).places.map((found) => found.ar)
  expect(await names({ q: 'ادلب', kind: 'city' })).toContain('إدلب')
  expect(await names({ q: 'zabadani' })).toContain('الزبداني')
  expect(await names({ q: 'لا وجود له' })).toEqual([])
  const page = await listPlaces(app.db, { page: 2 })
  expect([page.places.length, page.pages > 2]).toEqual([50, true])
})
