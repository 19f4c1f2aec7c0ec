// Imports a bulletin, looks at what it overlaps with, and puts a remark on its first claim.
// MUQABALA_ADDRESS=http://127.0.0.1:3000 MUQABALA_TOKEN=mqb_… npx tsx example.ts
import { connect, MuqabalaProblem } from './client'

const desk = connect({
  address: process.env.MUQABALA_ADDRESS ?? 'http://127.0.0.1:3000',
  token: process.env.MUQABALA_TOKEN ?? '',
})

const text = `Two shells fell near the old market at noon. No one was hurt.
The bakery on the main road closed for lack of flour.`

try {
  // The key makes it safe to send this again after a lost answer.
  const { body: made } = await desk('importReport', {
    body: { title: 'Noon bulletin', text, source: { name: 'Harbour Wire' }, language: 'en' },
    idempotencyKey: 'noon-bulletin-1',
  })
  console.log(`report ${made.report}: ${made.passages} passages, ${made.overlaps} overlaps`)

  const { body: passages } = await desk('listPassages', { path: { report: made.report } })
  const claim = passages.items[0]?.claim ?? 0

  // Read first: the ETag names the version that the change is for.
  const { body: read, etag } = await desk('getClaim', { path: { claim } })
  const { body: added } = await desk('addEvidence', {
    path: { claim },
    body: { kind: 'note', stance: 'context', note: 'Called the market office: they confirm the time.' },
    ifMatch: etag ?? '',
  })
  console.log(`claim ${claim} “${read.headline}”: evidence ${added.evidence}`)
} catch (error) {
  if (!(error instanceof MuqabalaProblem)) throw error
  console.error(error.problem)
  process.exitCode = 1
}
