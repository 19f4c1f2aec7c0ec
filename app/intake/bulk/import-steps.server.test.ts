import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runSteps, type ImportStep } from './import-steps.server'

const deadlock = () => Object.assign(new Error('deadlock'), { code: '40P01' })

/** Steps that note what they do; each fails at these of its attempts, before or after it entered. */
function stepsThat(
  fail: Record<string, { before?: Error; after?: Error }>,
  notes: string[],
): AsyncIterable<ImportStep<string>> {
  const step = (name: string): ImportStep<string> => {
    let attempt = 0
    return async ({ enter, committed, once }) => {
      attempt += 1
      const { before, after } = fail[`${name}${attempt}`] ?? {}
      notes.push(`${name} begins${once ? '' : ' again'}`)
      await turn()
      if (before) throw before
      await enter()
      notes.push(`${name} enters`)
      await turn()
      if (after) throw after
      notes.push(`${name} stands`)
      committed()
      await turn()
      return name
    }
  }
  return (async function* () {
    for (const name of ['a', 'b', 'c', 'd']) yield await Promise.resolve(step(name))
  })()
}

async function run(
  fail: Parameters<typeof stepsThat>[0],
): Promise<{ results: string[]; notes: string[]; error: unknown }> {
  const notes: string[] = []
  const results: string[] = []
  try {
    for await (const result of runSteps(stepsThat(fail, notes))) results.push(result)
    return { results, notes, error: undefined }
  } catch (error) {
    return { results, notes, error }
  }
}

test('each begins beside the one before, and enters once that one stands', async () => {
  const { results, notes } = await run({})
  expect(results).toEqual(['a', 'b', 'c', 'd'])
  const at = (note: string): number => notes.indexOf(note)
  for (const [one, two] of ['ab', 'bc', 'cd']) {
    expect(at(`${two} begins`)).toBeLessThan(at(`${one} stands`))
    expect(at(`${two} enters`)).toBeGreaterThan(at(`${one} stands`))
  }
  expect(at('d begins'), 'three at once').toBeGreaterThan(at('a stands'))
})

test.each(['before', 'after'] as const)(
  'a deadlock %s it enters has a step run again, and the next one after it',
  async (when) => {
    const { results, notes } = await run({ b1: { [when]: deadlock() } })
    expect(results).toEqual(['a', 'b', 'c', 'd'])
    expect(notes.filter((note) => note.endsWith('stands'))).toEqual(['a stands', 'b stands', 'c stands', 'd stands'])
    expect(notes.indexOf('c enters')).toBeGreaterThan(notes.indexOf('b stands'))
    expect(notes.slice(notes.indexOf('b begins again'))).toEqual(
      expect.arrayContaining(['b enters', 'b stands', 'c stands']),
    )
  },
)

test('where a step fails nothing after it stands', async () => {
  const failure = new Error('no disk')
  const { results, notes, error } = await run({ b1: { after: failure } })
  expect(error).toBe(failure)
  expect(results).toEqual(['a'])
  expect(notes).not.toContain('c enters')
})

test('where a step fails again it is not tried for ever', async () => {
  const failure = deadlock()
  const { results, error } = await run({ b1: { after: deadlock() }, b2: { after: failure } })
  expect([results, error]).toEqual([['a'], failure])
})
