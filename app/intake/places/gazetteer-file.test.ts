import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from './gazetteer-file'

const head = 'key\tar\ten\taliases\tkind\tgovernorate\tlat\tlon'
const row = 'hama\tمحافظة حماة\tHama Governorate\tريف حماة|Hama province\tgovernorate\thama\t\t'

describe('readGazetteerFile', () => {
  it('reads rows, empty fields as null', () => {
    expect(readGazetteerFile(`\ufeff${head}\r\n# note\r\n${row}\r\nhama/x\tس\t\t\ttown\thama\t35.5\t36\r\n`)).toEqual([
      {
        key: 'hama',
        ar: 'محافظة حماة',
        en: 'Hama Governorate',
        aliases: ['ريف حماة', 'Hama province'],
        kind: 'governorate',
        governorate: 'hama',
        lat: null,
        lon: null,
      },
      { key: 'hama/x', ar: 'س', en: null, aliases: [], kind: 'town', governorate: 'hama', lat: 35.5, lon: 36 },
    ])
  })

  it.each([
    ['a\tb', 'line 1: the columns must be key, ar'],
    [`${head}\nx\tس\tX`, 'line 2: 3 columns instead of 8'],
    [`${head}\n\tس\t\t\ttown\t\t\t`, 'line 2: key and Arabic name are needed'],
    [`${head}\n${row}\nx\tس\t\t\thamlet\t\t\t`, 'line 3: "hamlet" is not a kind of place'],
    [`${head}\n${row}\nx\tس\t\t\ttown\thoms\t\t`, 'line 3: no governorate "homs"'],
    [`${head}\n${row}\n${row}`, 'line 3: the key "hama" is there twice'],
    [`${head}\nx\tس\t\t\ttown\t\t95\t36`, 'line 2: "95" is not a coordinate'],
    [`${head}\nx\tس\t\t\ttown\t\t35\tأ`, 'line 2: "أ" is not a coordinate'],
  ])('refuses %j', (text, message) => expect(() => readGazetteerFile(text)).toThrow(message))
})
