import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB, HandOutWay } from '../../../db/schema'
import { readLeaves } from '../log/log-rows.server'
import { HashTree } from '../log/merkle'
import { parseSignatureLine } from './note'
import { formatConsistency } from './proof.server'
import type { Signed } from './sign.server'
import { post, WitnessRequestError } from './witness-request.server'
import { grantsTimeStamp, timeStampRequest } from './witness-time-stamp'

/** Where checkpoints go. */
export interface HandOutPlace {
  way: HandOutWay
  /** A directory, a mailbox file, or an address. */
  place: string
}

export interface HandOutOptions {
  /** Lets witnesses and time-stamp servers stand in a private network. */
  allowPrivate?: boolean
  now?: Date
}

export interface HandedOut extends HandOutPlace {
  /** Why it did not arrive; null where it did. */
  error: string | null
}

/** Hands a checkpoint to each place, and stores what arrived and what came back. One place that fails does not keep the others from theirs. */
export async function publishCheckpoint(
  db: Kysely<DB>,
  signed: Signed,
  places: readonly HandOutPlace[],
  options: HandOutOptions = {},
): Promise<HandedOut[]> {
  const results: HandedOut[] = []
  for (const { way, place } of places) {
    try {
      const delivered = await deliver[way](db, signed, place, options)
      await db
        .insertInto('audit.hand_out')
        .values({ checkpoint_id: signed.id, way, place, answer: null, ...delivered })
        .execute()
      results.push({ way, place, error: null })
    } catch (error) {
      results.push({ way, place, error: (error as Error).message })
    }
  }
  return results
}

type Deliver = (
  db: Kysely<DB>,
  signed: Signed,
  place: string,
  options: HandOutOptions,
) => Promise<{ request?: Buffer; answer?: Buffer }>

const deliver: Record<HandOutWay, Deliver> = {
  async directory(_, { size, note }, directory) {
    await mkdir(directory, { recursive: true })
    await writeFile(join(directory, `checkpoint-${String(size).padStart(10, '0')}.note`), note)
    await writeFile(join(directory, 'checkpoint.note.new'), note)
    await rename(join(directory, 'checkpoint.note.new'), join(directory, 'checkpoint.note'))
    return {}
  },

  /** Appends a message in the mbox form, which a mail system or a person takes from there. */
  async mailbox(_, { size, note }, file, { now = new Date() }) {
    const body = note.replace(/^(>*From )/gm, '>$1')
    const head = [
      `From muqabala ${now.toUTCString().replace(/^(...), (..) (...) (....) (.{8}) GMT$/, '$1 $3 $2 $5 $4')}`,
      'From: muqabala',
      `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
      `Subject: Audit checkpoint over ${size} entries`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ]
    await appendFile(file, `${head.join('\n')}\n\n${body}\n`)
    return {}
  },

  /** Submits it as c2sp.org/tlog-witness says: with a proof that the log grew from what the witness saw last. */
  async witness(db, { size, note }, address, { allowPrivate }) {
    const tree = new HashTree(await readLeaves(db, size))
    const send = (old: number) =>
      post(address, Buffer.from(formatConsistency(tree, old, { size, note })), 'text/plain; charset=utf-8', {
        allowPrivate,
      })
    let answer = await send(0)
    const seen = /^(\d{1,15})\n$/.exec(answer.status === 409 ? answer.body.toString() : '')?.[1]
    if (seen !== undefined && Number(seen) <= size) answer = await send(Number(seen))
    if (answer.status < 200 || answer.status > 299)
      throw new WitnessRequestError(`${address} answered ${answer.status}.`)
    for (const line of answer.body
      .toString()
      .split('\n')
      .filter((each) => each.startsWith('\u2014')))
      parseSignatureLine(line)
    return { answer: answer.body }
  },

  async 'time-stamp'(_, { note }, address, { allowPrivate }) {
    const nonce = Buffer.concat([Buffer.of(1), randomBytes(8)])
    const request = timeStampRequest(Buffer.from(note), nonce)
    const answer = await post(address, request, 'application/timestamp-query', { allowPrivate })
    if (answer.status !== 200 || !grantsTimeStamp(answer.body, Buffer.from(note), nonce))
      throw new WitnessRequestError(`${address} answered ${answer.status} without a time stamp over this checkpoint.`)
    return { request, answer: answer.body }
  },
}
