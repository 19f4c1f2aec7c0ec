import { formatVerifyingKey, makeSigningKey } from '../../audit/signing/note-key'
import { LogError } from '../../audit/signing/sign-head.server'
import { writeKeyFiles } from '../../audit/signing/sign-key-file.server'
import { replaceKey, signLog, type Signed } from '../../audit/signing/sign.server'
import { publishCheckpoint, type HandOutPlace } from '../../audit/signing/witness.server'
import { signEvery } from '../../jobs/sign-every.server'
import { withCommandErrors } from './audit-options'
import { CommandError } from '../command-error'
import { print, printJson, printNote } from '../output'
import { withDatabase, type CommandContext } from '../with-database'

interface SignOptions {
  key: string
  every?: string
  directory: string[]
  mailbox: string[]
  witness: string[]
  timeStamp: string[]
  allowPrivate?: boolean
  json?: boolean
}

export async function makeKey(file: string, { name, replaces }: { name: string; replaces?: string }): Promise<void> {
  await withCommandErrors(async () => {
    const key = makeSigningKey(name)
    if (replaces === undefined) {
      writeKeyFiles(file, key)
      print(formatVerifyingKey(key))
      return
    }
    const { size, key: next } = await withDatabase(({ db, actor }) =>
      replaceKey(db, actor, { file: replaces }, { file, key }),
    )
    printNote(`The checkpoint over ${size} entries names the change. Destroy ${replaces} now.`)
    print(formatVerifyingKey(next))
  })
}

export async function sign(options: SignOptions): Promise<void> {
  const seconds = Number(options.every ?? 0)
  if (options.every !== undefined && !(seconds >= 1 && seconds <= 86_400))
    throw new CommandError('--every takes a number of seconds from 1 to 86400.')
  await withCommandErrors(() =>
    withDatabase((context) => (seconds > 0 ? signOn(context, options, seconds) : signOnce(context, options))),
  )
}

async function signOnce({ db }: CommandContext, options: SignOptions): Promise<void> {
  const signed = await signLog(db, options.key)
  const handedOut = signed ? await publishCheckpoint(db, signed, placesOf(options), options) : []
  if (options.json) printJson({ signed: signed && { size: signed.size, note: signed.note }, handedOut })
  else if (signed) print(signed.note.trimEnd())
  else printNote('Nothing was written since the last checkpoint.')
  for (const { way, place, error } of handedOut) if (error !== null) printNote(`${way} ${place}: ${error}`)
  if (handedOut.some(({ error }) => error !== null)) process.exitCode = 1
}

async function signOn({ db }: CommandContext, options: SignOptions, seconds: number): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const onSigned = async (signed: Signed) => {
    printNote(`Signed ${signed.size} entries.`)
    for (const { way, place, error } of await publishCheckpoint(db, signed, placesOf(options), options))
      if (error !== null) printNote(`${way} ${place}: ${error}`)
  }
  const onError = (error: unknown) => {
    // A log that is not what it was stays refused; a lost connection comes back.
    if (error instanceof LogError) stop.abort()
    printNote(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
  await signEvery(db, { keyFile: options.key, seconds, signal: stop.signal, onSigned, onError })
}

function placesOf({ directory, mailbox, witness, timeStamp }: SignOptions): HandOutPlace[] {
  const places = { directory, mailbox, witness, 'time-stamp': timeStamp }
  return (Object.keys(places) as (keyof typeof places)[]).flatMap((way) => places[way].map((place) => ({ way, place })))
}
