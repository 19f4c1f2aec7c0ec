import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Attack } from '../../e2e/hostile/attacks'
import { get, post, told, type Session } from '../../e2e/hostile/session'
import { watchWhile } from '../../e2e/hostile/watch'
import { shippedGazetteer } from '../../app/intake/places/shipped-gazetteer'
import { generateChannel, generateOrdinary } from '../generate/channel'

const messages = 3_000
const megabyte = 1024 * 1024

/** What a worker has to do for long, while others work on. Each says how long the queue's page took meanwhile. */
export const imports: readonly Attack[] = [
  {
    name: 'an import of 3,000 ordinary messages by the worker',
    run: (session) => besideQueue(session, () => importMessages(session, generateOrdinary)),
  },
  {
    name: 'an import of 3,000 messages of a few templates',
    run: (session) => besideQueue(session, () => importMessages(session, generateChannel)),
  },
  { name: '5,000 small files, to their preview', run: (session) => besideQueue(session, () => dropFiles(session)) },
  { name: 'a file of 100 MB as evidence', run: (session) => besideQueue(session, () => sendFile(session)) },
]

/** Opens the queue again and again meanwhile. */
async function besideQueue({ address, cookie }: Session, work: () => Promise<string>): Promise<string> {
  const asked = { path: '/', cookie, everyMs: 200 }
  const { result, longest, usual } = await watchWhile({ address, pid: 0 }, work, asked)
  return `${result}; the queue's page: median ${usual.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`
}

/** Brings them in as the export of a channel, has them stored, and waits until they are. */
async function importMessages(session: Session, generate: typeof generateChannel): Promise<string> {
  const bulk = await sendFiles(session, [new File([channelExport(generate)], 'result.json')])
  if (bulk.status !== 302) return told(bulk)
  const path = bulk.location.split('?')[0] ?? ''
  for (const step of ['kind all', 'approve']) {
    const answer = await post(session, path, new URLSearchParams({ do: step }))
    if (answer.status !== 302) return told(answer)
  }
  for (;;) {
    await wait(1_000)
    const { text } = await get(session, path)
    if (!text.includes('value="cancel"')) return sums(text)
  }
}

/** What the page of an import counts, as it says it. */
function sums(page: string): string {
  const list = /<dl class="bulk-sums">(.*?)<\/dl>/s.exec(page)?.[1] ?? 'nothing stored'
  return list
    .replaceAll('</div>', ', ')
    .replaceAll(/<[^<>]{0,200}>/g, ' ')
    .trim()
}

function sendFiles(session: Session, files: readonly File[]) {
  const form = new FormData()
  form.set('request', randomUUID())
  form.set('source', 'قناة')
  for (const file of files) form.append('files', file)
  return post(session, '/reports/bulk', form)
}

/** As many as one import takes in the browser. */
async function dropFiles(session: Session): Promise<string> {
  const drawn = generateOrdinary(shippedGazetteer())
  const files = Array.from({ length: 5_000 }, (_, at) => new File([drawn.next().value.text], `${at}.txt`))
  const bulk = await sendFiles(session, files)
  return bulk.status === 302 ? `preview ${told(await get(session, bulk.location))}` : told(bulk)
}

function channelExport(generate: typeof generateChannel): Buffer<ArrayBuffer> {
  const drawn = generate(shippedGazetteer())
  const made = Array.from({ length: messages }, (_, at) => {
    const { text, day } = drawn.next().value
    return { id: at + 1, type: 'message', date: `${day}T10:${String(at % 60).padStart(2, '0')}:00`, from: 'قناة', text }
  })
  return Buffer.from(JSON.stringify({ name: 'قناة', type: 'public_channel', id: 1, messages: made }))
}

async function sendFile(session: Session): Promise<string> {
  const claims = await get(session, '/claims')
  const claim = /href="\/claims\/(\d+)"/.exec(claims.text)?.[1] ?? ''
  const form = new FormData()
  form.set('request', randomUUID())
  form.set('stance', 'supports')
  form.set('note', '')
  form.set('file', new File([Buffer.alloc(100 * megabyte, 'قصف الطيران حلب.\n')], 'film.txt'))
  return told(await post(session, `/claims/${claim}/files/send`, form))
}
