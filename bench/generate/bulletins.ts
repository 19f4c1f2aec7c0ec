import type { GazetteerEntry } from '../../app/text/facts/places/gazetteer'
import { copyKinds, summarizeAgain, type CopyKind } from './copies'
import { pick, randomFrom, vocabulary } from './words'

/** A line of a bulletin; `of` names the earlier line that it repeats. */
export interface BulletinLine {
  text: string
  /** Where it stands in the bulletin, UTF-16 code units. */
  start: number
  end: number
  of: { bulletin: number; line: number; kind: CopyKind } | null
}

export interface Bulletin {
  number: number
  source: string
  /** `YYYY-MM-DD` */
  day: string
  text: string
  lines: BulletinLine[]
}

/** Bulletins of one day, so that an archive ten times as large reaches ten times as far back and is no denser. */
const perDay = 8
const sources = 12
const shareOfCopies = 0.2
const firstDay = Date.UTC(2011, 0, 1)

const events = [
  (place: string, count: number) => `شن الطيران الحربي ${count} غارات على ${place}`,
  (place: string, count: number) => `ألقت المروحيات ${count} براميل متفجرة على ${place}`,
  (place: string, count: number) => `قصفت المدفعية ${place} بـ ${count} قذيفة`,
  (place: string, count: number) => `اندلعت اشتباكات في ${place} قتل فيها ${count} عناصر`,
  (place: string, count: number) => `سيطرت الفصائل على ${count} مبان في ${place}`,
  (place: string, count: number) => `اعتقلت دورية ${count} شبان في ${place}`,
  (place: string, count: number) => `انفجرت عبوة ناسفة في ${place} وجرحت ${count} أشخاص`,
  (place: string, count: number) => `خرجت مظاهرة في ${place} شارك فيها ${count} من الأهالي`,
  (place: string, count: number) => `نزحت ${count} عائلة من ${place}`,
  (place: string, count: number) => `وصلت ${count} شاحنات إلى ${place}`,
  (place: string) => `انقطعت المياه عن ${place}`,
  (place: string) => `عقد وجهاء ${place} اجتماعا`,
]

interface RecentLine {
  bulletin: number
  line: number
  source: number
  text: string
  heading: string
}

/**
 * Bulletins without end, always the same ones: sections by governorate, one assertion a line, a fifth of the lines reported
 * again from a bulletin of another source of the same or the day before, so that the overlaps are known.
 */
export function* generateBulletins(
  places: readonly GazetteerEntry[],
  linesEach = 40,
  seed = 1,
): Generator<Bulletin, never> {
  const random = randomFrom(seed)
  const word = vocabulary(60_000)
  const headings = sections(places)
  let recent: RecentLine[] = []
  for (let number = 0; ; number += 1) {
    const source = Math.floor(random() * sources)
    const lines = Array.from({ length: linesEach }, () => newOrRepeated())
    lines.sort((a, b) => (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0))
    yield layOut(number, source, lines)
    recent = [
      ...recent,
      ...lines.flatMap((line, at) =>
        line.of ? [] : [{ bulletin: number, line: at, source, text: line.text, heading: line.heading }],
      ),
    ]
    recent = recent.filter((line) => line.bulletin > number - perDay)

    function newOrRepeated(): NewLine {
      const others = random() < shareOfCopies ? recent.filter((line) => line.source !== source) : []
      if (others.length === 0) return fresh()
      const of = pick(random, others)
      const kind = pick(random, copyKinds)
      return {
        heading: of.heading,
        text: summarizeAgain(of.text, kind, random, () => tail(4)),
        of: { bulletin: of.bulletin, line: of.line, kind },
      }
    }
  }

  function fresh(): NewLine {
    const { heading, names } = headings[skewed(headings.length)] as Section
    return {
      heading,
      text: `${pick(random, events)(names[skewed(names.length)] ?? '', 2 + Math.floor(random() ** 3 * 60))} ${tail(4 + Math.floor(random() * 8))}`,
      of: null,
    }
  }

  function tail(length: number): string {
    return Array.from({ length }, () => word(random)).join(' ')
  }

  /** Few places are in the news every day, most now and then. */
  function skewed(length: number): number {
    return Math.floor(random() ** 2 * length)
  }
}

interface NewLine {
  heading: string
  text: string
  of: BulletinLine['of']
}

interface Section {
  heading: string
  names: string[]
}

function sections(places: readonly GazetteerEntry[]): Section[] {
  const local = places.filter((place) => place.governorate !== null && place.kind !== 'governorate')
  return places
    .filter((place) => place.kind === 'governorate')
    .map((governorate) => ({
      heading: governorate.ar.replace(/^محافظة /, ''),
      names: local.filter((place) => place.governorate === governorate.key).map((place) => place.ar),
    }))
    .filter((section) => section.names.length > 0)
}

function layOut(number: number, source: number, written: readonly NewLine[]): Bulletin {
  let text = ''
  const lines = written.map((line, at) => {
    if (at === 0 || written[at - 1]?.heading !== line.heading) text += `${line.heading}::\n`
    const start = text.length
    text += `${line.text}.\n`
    return { text: line.text, start, end: start + line.text.length, of: line.of }
  })
  return {
    number,
    source: `Source ${source + 1}`,
    day: new Date(firstDay + Math.floor(number / perDay) * 86_400_000).toISOString().slice(0, 10),
    text,
    lines,
  }
}
