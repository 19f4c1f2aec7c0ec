import { expect, test } from '../fixtures'
import { edge, lists, uploads, type Attack } from './attacks'
import { logIn } from './session'
import { watchWhile } from './watch'

test.use({ serverName: 'hostile', seed: 'sample' })

/** What stopped the server once for a second to five minutes; each is a kind. The bench sends more, and prints the figures. */
const quick = [
  'a, a million blanks, b',
  '400 kB without a stop',
  'path of 7,500 parts',
  'form fields',
  'small parts',
  'manifest, one path',
  'JSON, 20,000 deep',
  'large texts of one person',
]

test('no request holds up those of others', async ({ server }) => {
  const session = await logIn(server)
  const still = await watchWhile(server, () => new Promise((resolve) => setTimeout(resolve, 1_000)))
  // A machine that does much else is slow for everybody: what counts is what the request adds.
  const bearable = 250 + 5 * still.longest
  for (const { name, run } of [...uploads, ...lists, ...edge].filter((attack) => isQuick(attack))) {
    const { longest, result } = await watchWhile(server, () => run(session))
    expect(longest, `${name}: ${result}`).toBeLessThan(bearable)
    expect(result, name).not.toMatch(/\b500\b/)
  }
})

function isQuick({ name }: Attack): boolean {
  return quick.some((part) => name.includes(part))
}
