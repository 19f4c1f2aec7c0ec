import type { Attack } from './attacks'
import { fieldsOf, get, post, told, upload, type Session } from './session'

/** What is done with reports of thousands of passages that are stored; the first attack stores them. */
export const stored: readonly Attack[] = [
  { name: 'storing three reports of 3,000 passages', run: storeThree },
  { name: 'comparison of two reports of 3,000 passages', run: (session) => compare(session, 2) },
  { name: 'comparison of three reports of 3,000 passages', run: (session) => compare(session, 3) },
  { name: 'a cut of a report of 3,000 passages', run: cutStored },
  { name: 'the trail after that, and its verification', run: readTrail },
]

const passages = 3_000
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
/** A made-up word of four letters; two numbers below some hundred thousand have two words. */
const word = (number: number) =>
  Array.from({ length: 4 }, (_, at) => letters[Math.floor(number / 28 ** at) % 28]).join('')
/** Words that hardly another line has: what is compared is the reports, not each line with each. */
const line = (at: number) =>
  `${Array.from({ length: 6 }, (_, place) => word(at * 104_729 + place * 7_919)).join(' ')}.\n`

/** Each tells most of what the others tell, in another order. */
function textOf(report: number): string {
  const lines = Array.from({ length: passages }, (_, at) => line(at % 3 === report ? at + passages : at))
  return (report === 1 ? lines.reverse() : lines).join('')
}

async function storeThree(session: Session): Promise<string> {
  const answers: string[] = []
  for (const report of [0, 1, 2]) {
    const uploaded = await upload(session, textOf(report))
    const page = await get(session, uploaded.location)
    const details = { title: `تقرير ${report}`, source: 'new', sourceName: `مصدر ${report}`, sourceKind: 'other' }
    const saved = await post(
      session,
      uploaded.location,
      fieldsOf(page, { ...details, language: 'ar', day: '2015-07-04', do: 'save' }),
    )
    answers.push(`${saved.status} ${saved.location}`)
  }
  return answers.join(', ')
}

/** The reports that were stored last. */
async function lastReports(session: Session, count: number): Promise<string[]> {
  const list = await get(session, '/reports')
  const ids = [...new Set([...list.text.matchAll(/href="\/reports\/(\d+)"/g)].map(([, id]) => id ?? ''))]
  return ids.sort((one, two) => Number(two) - Number(one)).slice(0, count)
}

async function compare(session: Session, count: number): Promise<string> {
  const ids = await lastReports(session, count)
  const address =
    count === 2
      ? `/reports/${ids.join('/compare/')}`
      : `/reports/side-by-side?${ids.map((id) => `report=${id}`).join('&')}`
  return told(await get(session, address))
}

async function cutStored(session: Session): Promise<string> {
  const lead = session
  const [id] = await lastReports(lead, 1)
  const page = await get(lead, `/reports/${id}/cuts?at=0`)
  const step = /name="do" value="((?:no-claim|join) \d+)"/.exec(page.text)?.[1] ?? 'none found'
  const cut = await post(lead, `/reports/${id}/cuts`, fieldsOf(page, { do: step }))
  return `page ${told(page)}, ${step}: ${told(cut)}`
}

async function readTrail(session: Session): Promise<string> {
  const list = await get(session, '/trail')
  const actions = [...new Set([...list.text.matchAll(/href="\/trail\/(\d+)"/g)].map(([, id]) => id ?? ''))].slice(0, 6)
  const answers = []
  for (const action of actions) answers.push(told(await get(session, `/trail/${action}`)))
  return `${answers.join('; ')}; verified: ${told(await get(session, '/trail/verification?run=yes'))}`
}
