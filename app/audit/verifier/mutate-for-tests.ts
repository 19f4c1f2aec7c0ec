import { damageEvidence, damageManifest } from './damage-evidence-for-tests'
import { damageBytes } from './damage-for-tests'
import { damageBody, damageEntry, moveLines, rewriteLog } from './damage-log-for-tests'
import { damageNote, damageStamp, damageWitness } from './damage-notes-for-tests'
import { numbers, type Files, type Mutation } from './mutations-for-tests'

/** An endless row of damages, the same for the same seed; none leaves the export as it was. */
export function* mutate(files: Files, seed: number): Generator<Mutation> {
  const pick = numbers(seed)
  const makers = [
    damageBytes,
    damageBytes,
    damageEntry,
    damageEntry,
    damageBody,
    moveLines,
    damageNote,
    damageNote,
    damageWitness,
    damageStamp,
    rewriteLog,
    damageEvidence,
    damageManifest,
  ]
  for (;;) {
    const mutation = makers[pick(makers.length)]?.(files, pick)
    if (mutation && differs(files, mutation.files)) yield mutation
  }
}

function differs(before: Files, after: Files): boolean {
  return before.size !== after.size || [...after].some(([name, bytes]) => !before.get(name)?.equals(bytes))
}
