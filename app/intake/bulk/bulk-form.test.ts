import { expect, test } from 'vitest'
import { writtenFile } from './bulk-form'

test.each([
  ['', ''],
  ['2016-03-14', '2016-03-14'],
  ['2016-03-14T18:40+02:00', '2016-03-14T18:40+02:00'],
  ['14/3/2016', '2016-03-14'],
  ['١٤/٣/٢٠١٦', '2016-03-14'],
  ['14 آذار 2016', '2016-03-14'],
  ['4 March 2016 18:40', '2016-03-04T18:40'],
  ['3/3/2016', '2016-03-03'],
  // Two days, and none: the form says so.
  ['4/3/2016', '4/3/2016'],
  ['16/03/04', '16/03/04'],
  ['قريباً', 'قريباً'],
])('the day %s of a file is read as %s', (written, day) => {
  expect(writtenFile.parse({ title: 'نشرة', source: 'مكتب الجسر', published_at: written }).published_at).toBe(day)
})
