import { makeSigningKey } from '../signing/note-key'
import { fitted, one, type Pick } from './damage-for-tests'
import { fromLines, linesOf, resign, type Files, type Mutation } from './mutations-for-tests'

/** A note in the parts that damages are done to; `line` is the place of one of its signatures. */
interface NoteParts {
  note: string
  text: string
  signatures: string
  lines: string[]
  line: number
}

/** Damages one checkpoint, and checkpoint.note with it where it is the last. */
export function damageNote(files: Files, pick: Pick): Mutation {
  const notes = linesOf(files, 'checkpoints.jsonl').map((line) => (JSON.parse(line) as { note: string }).note)
  const at = pick(notes.length)
  const note = notes[at] ?? ''
  const [text = '', signatures = ''] = note.split('\n\n')
  const lines = signatures.split('\n').slice(0, -1)
  const parts = { note, text, signatures, lines, line: pick(lines.length) }
  const damages = {
    ...textDamages(parts, pick),
    ...signatureDamages(parts, pick),
    stranger: () => {
      const size = Number(text.split('\n')[1])
      return resign(linesOf(files, 'entries.jsonl'), [size], makeSigningKey('desk.example/audit'))[0] ?? ''
    },
  }
  const how = one(Object.keys(damages) as (keyof typeof damages)[], pick)
  notes[at] = damages[how]()
  const changed = new Map(files).set(
    'checkpoints.jsonl',
    fromLines(notes.map((each) => JSON.stringify({ note: each }))),
  )
  if (at === notes.length - 1 && pick(4) > 0) changed.set('checkpoint.note', Buffer.from(notes[at] ?? ''))
  return fitted(`${how} in a checkpoint`, changed, pick)
}

function textDamages({ note, text, signatures }: NoteParts, pick: Pick) {
  return {
    origin: () => note.replace('desk', 'dusk'),
    size: () => note.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1 + pick(3)}\n`),
    root: () => note.replace(/(?<=\n\d+\n).{43}/, (root) => otherLetter(root, pick(43))),
    extension: () => `${text}\nextra ${pick(1000)}\n\n${signatures}`,
  }
}

function signatureDamages({ note, text, signatures, lines, line }: NoteParts, pick: Pick) {
  const inLine = (change: (encoded: string) => string) =>
    `${text}\n\n${lines.map((each, n) => (n === line ? each.replace(/\S+$/, change) : each)).join('\n')}\n`
  const others = lines.filter((_, n) => n !== line).map((each) => `${each}\n`)
  return {
    signature: () => inLine((encoded) => otherLetter(encoded, pick(encoded.length - 3))),
    time: () => inLine((encoded) => otherLetter(encoded, 12 + pick(4))),
    'leftover bits': () =>
      pick(2) === 0
        ? note.replace(/(?<=\n\d+\n.{42})./, leftover)
        : inLine((encoded) => encoded.replace(/.(?==+$)/, leftover)),
    padding: () =>
      pick(2) === 0
        ? note.replace(/=\n\n/, '\n\n')
        : inLine((encoded) => (pick(2) === 0 ? `${encoded}=` : encoded.replace(/=+$/, ''))),
    'url alphabet': () => note.replace(/(?<=\n\d+\n.*)[+/]/, (character) => (character === '+' ? '-' : '_')),
    'white space': () =>
      pick(2) === 0 ? `${note} ` : inLine((encoded) => `${encoded.slice(0, 9)} ${encoded.slice(9)}`),
    'drop a line': () => `${text}\n\n${others.join('')}`,
    'repeat a line': () => `${text}\n\n${signatures}${lines[line] ?? ''}\n`,
    'another name': () => `${text}\n\n${signatures.replaceAll('— desk.', '— dusk.')}`,
  }
}

/** The same base64 with another letter at this place. */
function otherLetter(encoded: string, at: number): string {
  return `${encoded.slice(0, at)}${encoded[at] === 'A' ? 'B' : 'A'}${encoded.slice(at + 1)}`
}

/** Damages what a witness signed: its note, its line, or which checkpoint it stands under. */
export function damageWitness(files: Files, pick: Pick): Mutation {
  const names = [...files.keys()].filter((name) => name.startsWith('witnesses/'))
  const name = one(names, pick)
  const note = files.get(name)?.toString() ?? ''
  const lines = note.split('\n').slice(0, -1)
  const cosignature = lines.at(-1) ?? ''
  const withLast = (line: string) => `${[...lines.slice(0, -1), line].join('\n')}\n`
  const other = files.get(one(names, pick))?.toString() ?? ''
  const changed = new Map(files)
  const bump = (at: number) => cosignature.replace(/\S+$/, (encoded) => otherLetter(encoded, at))
  const damages = {
    line: () => withLast(bump(20 + pick(70))),
    time: () => withLast(bump(12 + pick(4))),
    'another name': () => withLast(cosignature.replace('witness.', 'wittness.')),
    swap: () => other,
    'borrowed line': () => withLast(other.split('\n').at(-2) ?? ''),
    'no line': () => `${lines.slice(0, -1).join('\n')}\n`,
    'no desk': () => `${[...lines.slice(0, 4), cosignature].join('\n')}\n`,
    root: () => note.replace(/(?<=\n\d+\n)./, (character) => (character === 'A' ? 'B' : 'A')),
    'a stranger': () => withLast(`— witness.example/w1 ${Buffer.alloc(76, pick(256)).toString('base64')}`),
    'none at all': () => '',
  }
  const how = one(Object.keys(damages) as (keyof typeof damages)[], pick)
  const made = damages[how]()
  // One note of two that is left out says nothing false: only the manifest notices.
  const silent = how === 'another name' || how === 'swap' || how === 'a stranger'
  if (how === 'none at all') for (const each of names) changed.delete(each)
  else changed.set(name, Buffer.from(made))
  return silent
    ? { name: `${how} in a witness's note`, files: changed }
    : fitted(`${how} in a witness's note`, changed, pick)
}

/** Puts a time stamp under another checkpoint, or takes a part of it away. */
export function damageStamp(files: Files, pick: Pick): Mutation | null {
  const stamps = [...new Set([...files.keys()].flatMap((name) => /^time-stamps\/[^.]+/.exec(name)?.[0] ?? []))]
  if (stamps.length === 0) return null
  const [stamp, other] = [one(stamps, pick), one(stamps, pick)]
  const changed = new Map(files)
  const how = one(
    ['note of another', 'answer of another', 'request of another', 'no note', 'no answer', 'a name'] as const,
    pick,
  )
  const take = (part: string) => changed.set(`${stamp}.${part}`, files.get(`${other}.${part}`) ?? Buffer.alloc(0))
  if (how === 'note of another') take('note')
  if (how === 'answer of another') take('tsr')
  if (how === 'request of another') take('tsq')
  if (how === 'no note') changed.delete(`${stamp}.note`)
  if (how === 'no answer') changed.delete(`${stamp}.tsr`)
  if (how === 'a name') changed.set('time-stamps/stamp.tsr', Buffer.from('a stranger'))
  return fitted(`${how} in a time stamp`, changed, pick)
}

/** The same bytes with other bits in what base64 leaves over. */
function leftover(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return alphabet[alphabet.indexOf(character) ^ 1] ?? ''
}
