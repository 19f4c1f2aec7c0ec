import { recut } from '../intake/report/recut.server'
import type { TestDatabase } from '../testing/database'
import type { ApiServer } from './server-for-tests'

/** One call of an operation. */
export interface Planned {
  path: string
  body?: unknown
  /** Where the version is read that the change is for. */
  version?: string
  /** What of the answer later calls need. */
  note?: (answer: never) => void
}

const text = (hour: string) =>
  `Ten people were killed in the shelling of the old market at ${hour}.\nThe main road to the port was closed.`

const newReport = (hour: string, name: string) => ({
  title: `Bulletin of ${hour}`,
  text: text(hour),
  source: { name },
  language: 'en',
})

type Calls = Record<string, () => Planned | Promise<Planned>>

/** The numbers of what the calls so far made. */
type Made = Record<
  'report' | 'passage' | 'claim' | 'left' | 'right' | 'evidence' | 'judgement' | 'verdict' | 'source',
  number
>

/** Imports a report and returns its number. */
type ImportReport = (hour: string, source: string) => Promise<number>

/** One call of each operation, in an order in which each finds what those before it made. */
export function plannedCalls(database: TestDatabase, server: ApiServer, token: string): Calls {
  const made = { report: 0, passage: 0, claim: 0, left: 0, right: 0, evidence: 0, judgement: 0, verdict: 0, source: 0 }
  const importReport: ImportReport = async (hour, source) => {
    const { body } = await server.ask(token, 'POST', '/reports', { body: newReport(hour, source) })
    return (body as { report: number }).report
  }
  return {
    ...reportCalls(made),
    ...overlapCalls(made, importReport),
    ...claimCalls(made, importReport, database),
    ...evidenceAndVerdictCalls(made),
    ...sourceCalls(made),
    listActions: () => ({ path: '/trail?limit=3' }),
    getAction: () => ({ path: '/trail/1' }),
    getReceipt: () => ({ path: '/trail/1/receipt' }),
    ...hookCalls(database),
  }
}

function reportCalls(made: Made): Calls {
  return {
    importReport: () => ({
      path: '/reports',
      body: newReport('noon', 'Harbour Wire'),
      note: ({ report }: { report: number }) => (made.report = report),
    }),
    listReports: () => ({ path: '/reports?limit=5&language=en' }),
    getReport: () => ({ path: `/reports/${made.report}` }),
    listPassages: () => ({
      path: `/reports/${made.report}/passages?limit=1`,
      note: ({ items }: { items: { id: number; claim: number }[] }) => {
        made.passage = items[0]?.id ?? 0
        made.claim = items[0]?.claim ?? 0
      },
    }),
    getPassage: () => ({ path: `/passages/${made.passage}` }),
  }
}

function overlapCalls(made: Made, importReport: ImportReport): Calls {
  return {
    listOverlaps: async () => {
      await importReport('one', 'Harbour Radio')
      return {
        path: '/overlaps?status=all',
        note: ({ items }: { items: { left: number; right: number }[] }) =>
          Object.assign(made, { left: items[0]?.left, right: items[0]?.right }),
      }
    },
    getOverlap: () => ({ path: `/overlaps/${made.left}/${made.right}` }),
    judgeOverlap: () => ({
      path: `/overlaps/${made.left}/${made.right}/judgements`,
      body: { decision: 'unsure', note: 'Ask again.' },
      version: `/overlaps/${made.left}/${made.right}`,
      note: ({ judgement }: { judgement: number }) => (made.judgement = judgement),
    }),
    undoJudgement: () => ({
      path: `/judgements/${made.judgement}/undo`,
      version: `/overlaps/${made.left}/${made.right}`,
    }),
  }
}

function claimCalls(made: Made, importReport: ImportReport, database: TestDatabase): Calls {
  return {
    listClaims: () => ({ path: '/claims?state=open&limit=2' }),
    getClaim: () => ({ path: `/claims/${made.claim}` }),
    createClaim: async () => {
      const report = await importReport('two', 'Harbour Post')
      await markNoClaim(database, report)
      return { path: '/claims', body: { report, at: 3 }, version: `/reports/${report}` }
    },
    wordClaim: () => ({
      path: `/claims/${made.claim}/wording`,
      body: { wording: 'Shelling of the old market' },
      version: `/claims/${made.claim}`,
    }),
    triageClaim: () => ({
      path: `/claims/${made.claim}/triage`,
      body: { decision: 'to-check', reason: 'A toll.' },
      version: `/claims/${made.claim}`,
    }),
  }
}

function evidenceAndVerdictCalls(made: Made): Calls {
  return {
    addEvidence: () => ({
      path: `/claims/${made.claim}/evidence`,
      body: { kind: 'note', stance: 'refutes', note: 'The hospital counted nobody.' },
      version: `/claims/${made.claim}`,
      note: ({ evidence }: { evidence: number }) => (made.evidence = evidence),
    }),
    listEvidence: () => ({ path: `/claims/${made.claim}/evidence` }),
    giveVerdict: () => ({
      path: `/claims/${made.claim}/verdicts`,
      body: { decision: 'disputed', credibility: 4, rationale: 'The hospital counted nobody.' },
      version: `/claims/${made.claim}`,
      note: ({ verdict }: { verdict: number }) => (made.verdict = verdict),
    }),
    listVerdicts: () => ({ path: `/claims/${made.claim}/verdicts` }),
    undoVerdict: () => ({ path: `/verdicts/${made.verdict}/undo`, version: `/claims/${made.claim}` }),
    withdrawEvidence: () => ({
      path: `/evidence/${made.evidence}/withdraw`,
      body: { reason: 'Another hospital.' },
      version: `/claims/${made.claim}`,
    }),
  }
}

function sourceCalls(made: Made): Calls {
  return {
    addSource: () => ({
      path: '/sources',
      body: { name: 'Port Authority', kind: 'press-office' },
      note: ({ source }: { source: number }) => (made.source = source),
    }),
    listSources: () => ({ path: '/sources?limit=1' }),
    getSource: () => ({ path: `/sources/${made.source}` }),
    changeSource: () => ({
      path: `/sources/${made.source}`,
      body: { name: 'The Port Authority', kind: 'press-office', note: 'Two telephones.' },
      version: `/sources/${made.source}`,
    }),
    rateSource: () => ({
      path: `/sources/${made.source}/rating`,
      body: { reliability: 'B', reason: 'Right twice.' },
      version: `/sources/${made.source}`,
    }),
  }
}

function hookCalls(database: TestDatabase): Calls {
  const made = { hook: 0, delivery: 0 }
  const details = { name: 'Archive', address: 'https://archive.example/hook', events: ['verdict.given'] }
  const at = (rest = '') => `/web-hooks/${made.hook}${rest}`
  return {
    addWebHook: () => ({ path: '/web-hooks', body: details, note: ({ hook }: { hook: number }) => (made.hook = hook) }),
    listWebHooks: () => ({ path: '/web-hooks' }),
    getWebHook: () => ({ path: at() }),
    changeWebHook: () => ({ path: at(), body: { ...details, name: 'The archive', on: true }, version: at() }),
    rotateWebHookSecret: () => ({ path: at('/secret') }),
    testWebHook: () => ({ path: at('/test') }),
    listDeliveries: () => ({
      path: at('/deliveries'),
      note: ({ items }: { items: { id: number }[] }) => (made.delivery = items[0]?.id ?? 0),
    }),
    resendDelivery: async () => {
      // No worker runs here: it would have been sent by now.
      await database.app.db.updateTable('working.hook_delivery').set({ state: 'delivered' }).execute()
      return { path: at(`/deliveries/${made.delivery}/resend`) }
    },
    removeWebHook: () => ({ path: at('/removal'), version: at() }),
  }
}

/** The first passage of a report is marked as one that makes no claim, as the screens do. */
async function markNoClaim(database: TestDatabase, report: number): Promise<void> {
  await database.act((tx) => recut(tx, report, { cut: 'no-claim', at: 0 }), 'mark-no-claim')
}
