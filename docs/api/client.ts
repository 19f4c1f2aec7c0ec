// Written by `npm run api:client` from the OpenAPI document; a test compares it. Copy this file into your program.

export interface Action {
  seq: number
  at: string
  actor: {
    by: 'person' | 'visitor' | 'set-up' | 'sealed' | 'operator'
    id: number | null
    name: string | null
    token: { id: number; name: string } | null
  }
  kind: string
  subjects: string[]
  reason: string
}

export interface ActionInFull {
  seq: number
  at: string
  actor: {
    by: 'person' | 'visitor' | 'set-up' | 'sealed' | 'operator'
    id: number | null
    name: string | null
    token: { id: number; name: string } | null
  }
  kind: string
  subjects: string[]
  reason: string
  changes: {
    table: string
    op: 'insert' | 'update' | 'redact'
    key: number | string
    before?: Record<string, unknown>
    after: Record<string, unknown>
  }[]
  leaf: string
  previous: string | null
  payloadHash: string
  sealed: boolean
  redactedBy: number | null
}

export interface Claim {
  id: number
  version: number
  wording: string | null
  headline: string
  state: 'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'empty'
  stale: boolean
  triage: 'to-check' | 'routine' | 'not-checkable' | 'out-of-scope' | ''
  counts: { passages: number; reports: number; sources: number; origins: number }
  passages: Passage[]
  links: { claim: number; decision: string }[]
  verdict: Verdict | null
  review: { awaits: '' | 'second' | 'disagreement'; own: boolean; blind: boolean }
  merged: number[]
}

export interface ClaimChanged {
  claim: number
}

export interface ClaimInMessage {
  id: number
  words: string
  link: string
}

export interface ClaimMade {
  claim: number
  passage: number
}

export interface Decided {
  outcome: 'holds' | 'agreed' | 'awaits-second' | 'disagreement'
  verdict: number | null
  review: number | null
}

export interface Delivery {
  id: number
  event: 'verdict.given' | 'verdict.stale' | 'conflict.found' | 'correction.made' | 'test'
  happenedAt: string
  state: 'waiting' | 'delivered' | 'failed'
  tries: number
  nextAt: string | null
  triedAt: string | null
  status: number | null
  ms: number | null
  failure: string
}

export interface Evidence {
  id: number
  kind: 'passage' | 'address' | 'note' | 'file' | 'quote'
  stance: 'supports' | 'refutes' | 'context' | 'sealed'
  passage: number | null
  address: string | null
  quote: string
  note: string
  withdrawn: boolean
  reason: string
  person: string | null
  at: string
  snapshots: number[]
}

export interface EvidenceAdded {
  evidence: number
}

export interface EvidenceWithdrawn {
  evidence: number
}

export interface Imported {
  report: number
  passages: number
  overlaps: number
}

export interface JudgementMade {
  judgement: number
}

export interface JudgementUndone {
  undone: number
}

export interface ListedClaim {
  id: number
  headline: string
  state: 'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'empty'
  stale: boolean
  triage: 'to-check' | 'routine' | 'not-checkable' | 'out-of-scope' | ''
  publishedDay: string | null
  passages: number
  reports: number
  sources: number
  origins: number
  conflicts: number
}

export interface ListedOverlap {
  left: number
  right: number
  kind: 'identical' | 'near-identical' | 'extends' | 'other-figures' | 'adds-figure' | 'denied' | 'reworded'
  score: number
  status: 'open' | 'same' | 'update' | 'conflict' | 'different' | 'unsure' | 'settled' | 'all'
  reasons: { code: string; for: boolean }[]
}

export interface ListedReport {
  id: number
  title: string
  source: { id: number; name: string }
  language: 'ar' | 'en'
  publishedDay: string | null
  publishedAt: string | null
  receivedAt: string
  passages: number
  claims: number
  decided: number
  openOverlaps: number
}

export interface ListedSource {
  id: number
  name: string
  kind: 'bulletin' | 'agency' | 'newspaper' | 'broadcaster' | 'monitor' | 'press-office' | 'witness' | 'other'
  reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  reports: number
}

export interface NewWebHook {
  name: string
  address: string
  events: ('verdict.given' | 'verdict.stale' | 'conflict.found' | 'correction.made')[]
}

export interface Overlap {
  left: number
  right: number
  passages: Passage[]
  suggestion: {
    kind: 'identical' | 'near-identical' | 'extends' | 'other-figures' | 'adds-figure' | 'denied' | 'reworded'
    score: number
  } | null
  judgement: {
    id: number
    decision: 'same' | 'update' | 'conflict' | 'different' | 'unsure'
    note: string
    newer: number | null
    person: string | null
    at: string
  } | null
}

export interface Passage {
  id: number
  claim: number
  report: { id: number; title: string }
  source: { id: number; name: string }
  section: string | null
  start: number
  end: number
  quote: string | null
  quoteSha256: string
  retired: boolean
}

export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  request: string
  issues?: { at: string; message: string }[]
  refusal?: string
}

export interface Receipt {
  seq: number
  leaf: string
  text: string
}

export interface Report {
  id: number
  title: string
  source: { id: number; name: string }
  language: 'ar' | 'en'
  address: string | null
  publishedDay: string | null
  publishedAt: string | null
  receivedAt: string
  text: string
  textSha256: string
  sections: { title: string; start: number; end: number }[]
  passages: { id: number; claim: number; start: number; end: number }[]
  partOf: number | null
  cut: boolean
}

export interface Source {
  id: number
  name: string
  kind: 'bulletin' | 'agency' | 'newspaper' | 'broadcaster' | 'monitor' | 'press-office' | 'witness' | 'other'
  reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  note: string
}

export interface SourceAdded {
  source: number
}

export interface SourceChanged {
  source: number
}

export interface Verdict {
  id: number
  decision: 'confirmed' | 'disputed' | 'unverifiable' | 'withdrawn'
  credibility: number | null
  rationale: string
  person: string | null
  at: string
  undoes: number | null
}

export interface VerdictInMessage {
  id: number
  decision: 'confirmed' | 'disputed' | 'unverifiable' | 'withdrawn'
  credibility: number | null
  at: string
  undoes: number | null
}

export interface VerdictUndone {
  verdict: number
}

export interface WebHook {
  id: number
  name: string
  address: string
  events: ('verdict.given' | 'verdict.stale' | 'conflict.found' | 'correction.made')[]
  state: 'on' | 'off' | 'paused'
  failingSince: string | null
  createdAt: string
}

export interface WebHookChanged {
  hook: number
}

export interface WebHookSecret {
  hook: number
  secret: string
}

export interface Operations {
  /** Lists reports, the last one received first. */
  listReports: {
    request: {
      query?: {
        limit?: string | number
        cursor?: string | number
        q?: string | number
        source?: string | number
        language?: 'ar' | 'en'
        day?: string | number
      }
    }
    answer: { items: ListedReport[]; next: string | null }
  }
  /** Imports a text as one report, cut into passages, each with a claim of its own; finds its overlaps. */
  importReport: {
    request: {
      body: {
        title: string
        text: string
        source:
          | { id: number }
          | {
              name: string
              kind?:
                | 'bulletin'
                | 'agency'
                | 'newspaper'
                | 'broadcaster'
                | 'monitor'
                | 'press-office'
                | 'witness'
                | 'other'
            }
        language?: 'ar' | 'en'
        address?: string
        publishedDay?: string
        publishedAt?: string
      }
      idempotencyKey?: string
    }
    answer: Imported
  }
  /** Reads one report with its text and where its passages stand in it. */
  getReport: { request: { path: { report: number } }; answer: Report }
  /** Lists the standing passages of a report, in the order of their numbers. */
  listPassages: {
    request: { path: { report: number }; query?: { limit?: string | number; cursor?: string | number } }
    answer: { items: Passage[]; next: string | null }
  }
  /** Reads one passage. */
  getPassage: { request: { path: { passage: number } }; answer: Passage }
  /** Lists suggestions that two passages speak of the same thing, the best first. */
  listOverlaps: {
    request: {
      query?: {
        limit?: string | number
        cursor?: string | number
        status?: 'open' | 'same' | 'update' | 'conflict' | 'different' | 'unsure' | 'settled' | 'all'
        kind?: 'identical' | 'near-identical' | 'extends' | 'other-figures' | 'adds-figure' | 'denied' | 'reworded'
        report?: string | number
        source?: string | number
        q?: string | number
      }
    }
    answer: { items: ListedOverlap[]; next: string | null }
  }
  /** Reads a pair of passages with the suggestion and the judgement on it. */
  getOverlap: { request: { path: { left: number; right: number } }; answer: Overlap }
  /** Judges a pair: the same, an update, a conflict, different, or unsure. */
  judgeOverlap: {
    request: {
      path: { left: number; right: number }
      body: { decision: 'same' | 'update' | 'conflict' | 'different' | 'unsure'; note?: string; newer?: number | null }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: JudgementMade
  }
  /** Takes a judgement back: the one before it holds again, or none. If-Match names the pair. */
  undoJudgement: {
    request: { path: { judgement: number }; ifMatch: string; idempotencyKey?: string }
    answer: JudgementUndone
  }
  /** Lists the claims that stand, the newest first. */
  listClaims: {
    request: {
      query?: {
        limit?: string | number
        cursor?: string | number
        q?: string | number
        state?: 'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'empty'
        stale?: 'yes'
        conflict?: 'yes'
        triage?: 'to-check' | 'routine' | 'not-checkable' | 'out-of-scope' | 'none' | 'returned'
        second?: 'yes'
        source?: string | number
        report?: string | number
        from?: string | number
        to?: string | number
      }
    }
    answer: { items: ListedClaim[]; next: string | null }
  }
  /** Makes a passage, with a claim of its own, of a stretch of a report that makes none. If-Match names the report. */
  createClaim: {
    request: { body: { report: number; at: number }; ifMatch: string; idempotencyKey?: string }
    answer: ClaimMade
  }
  /** Reads one claim with its passages and its verdict; a claim that was merged is answered by the one it stands for. */
  getClaim: { request: { path: { claim: number } }; answer: Claim }
  /** Sets the desk’s own wording of a claim; null takes it away. */
  wordClaim: {
    request: { path: { claim: number }; body: { wording: string | null }; ifMatch: string; idempotencyKey?: string }
    answer: ClaimChanged
  }
  /** Says whether a claim is worth checking. */
  triageClaim: {
    request: {
      path: { claim: number }
      body: { decision: 'to-check' | 'routine' | 'not-checkable' | 'out-of-scope'; reason?: string }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: ClaimChanged
  }
  /** Lists the evidence of a claim, withdrawn pieces included, the oldest first. */
  listEvidence: { request: { path: { claim: number } }; answer: { items: Evidence[] } }
  /** Links a claim to a passage, a web address or a note, which supports it, refutes it or gives context. */
  addEvidence: {
    request: {
      path: { claim: number }
      body:
        | { kind: 'passage'; stance: 'supports' | 'refutes' | 'context'; passage: number; note?: string }
        | {
            kind: 'address'
            stance: 'supports' | 'refutes' | 'context'
            address: string
            quote?: string
            note?: string
            capture?: boolean
          }
        | { kind: 'note'; stance: 'supports' | 'refutes' | 'context'; note: string }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: EvidenceAdded
  }
  /** Withdraws a piece of evidence, with the reason. If-Match names its claim. */
  withdrawEvidence: {
    request: { path: { evidence: number }; body: { reason: string }; ifMatch: string; idempotencyKey?: string }
    answer: EvidenceWithdrawn
  }
  /** Lists the verdicts on a claim: the one in force, and those before it. */
  listVerdicts: { request: { path: { claim: number } }; answer: { inForce: Verdict | null; earlier: Verdict[] } }
  /** Decides a claim. By the policy of the desk it is a verdict, or the first or the second review of one. */
  giveVerdict: {
    request: {
      path: { claim: number }
      body: { decision: 'confirmed' | 'disputed' | 'unverifiable'; credibility: number; rationale: string }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: Decided
  }
  /** Takes the verdict in force back: the one before it holds again, or none. If-Match names its claim. */
  undoVerdict: {
    request: { path: { verdict: number }; ifMatch: string; idempotencyKey?: string }
    answer: VerdictUndone
  }
  /** Lists the sources by name. */
  listSources: {
    request: {
      query?: {
        limit?: string | number
        cursor?: string | number
        q?: string | number
        kind?: 'bulletin' | 'agency' | 'newspaper' | 'broadcaster' | 'monitor' | 'press-office' | 'witness' | 'other'
        reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
      }
    }
    answer: { items: ListedSource[]; next: string | null }
  }
  /** Adds a source. */
  addSource: {
    request: {
      body: {
        name: string
        kind?: 'bulletin' | 'agency' | 'newspaper' | 'broadcaster' | 'monitor' | 'press-office' | 'witness' | 'other'
        note?: string
        reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
      }
      idempotencyKey?: string
    }
    answer: SourceAdded
  }
  /** Reads one source. */
  getSource: { request: { path: { source: number } }; answer: Source }
  /** Changes the name, the kind and the note of a source. */
  changeSource: {
    request: {
      path: { source: number }
      body: {
        name: string
        kind: 'bulletin' | 'agency' | 'newspaper' | 'broadcaster' | 'monitor' | 'press-office' | 'witness' | 'other'
        note?: string
      }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: SourceChanged
  }
  /** Rates a source anew; verdicts that rest on it are marked for review. */
  rateSource: {
    request: {
      path: { source: number }
      body: { reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'; reason: string }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: SourceChanged
  }
  /** Lists the actions of the audit trail, the newest first; a first review is sealed until the second is in. */
  listActions: {
    request: {
      query?: {
        limit?: string | number
        cursor?: string | number
        kind?: string | number
        claim?: string | number
        report?: string | number
        source?: string | number
        person?: string | number
      }
    }
    answer: { items: Action[]; next: string | null }
  }
  /** Reads one action with the rows that it changed and its hashes. What a redaction kept is read on the screens alone. */
  getAction: { request: { path: { seq: number } }; answer: ActionInFull }
  /** Reads the receipt of an action, by which its author can prove later that it was recorded. */
  getReceipt: { request: { path: { seq: number } }; answer: Receipt }
  /** Lists the web hooks, the oldest first. */
  listWebHooks: { request: Record<string, never>; answer: { items: WebHook[] } }
  /** Adds a web hook, which receives the events from now on. */
  addWebHook: { request: { body: NewWebHook; idempotencyKey?: string }; answer: WebHookSecret }
  /** Reads one web hook. */
  getWebHook: { request: { path: { hook: number } }; answer: WebHook }
  /** Changes the events and the address of a web hook, and whether it is on. */
  changeWebHook: {
    request: {
      path: { hook: number }
      body: {
        name: string
        address: string
        events: ('verdict.given' | 'verdict.stale' | 'conflict.found' | 'correction.made')[]
        on: boolean
      }
      ifMatch: string
      idempotencyKey?: string
    }
    answer: WebHookChanged
  }
  /** Makes a new secret; messages are signed with the former one too for 24 hours. */
  rotateWebHookSecret: { request: { path: { hook: number }; idempotencyKey?: string }; answer: WebHookSecret }
  /** Sends a message of the kind test, also to a web hook that is off. */
  testWebHook: { request: { path: { hook: number }; idempotencyKey?: string }; answer: WebHookChanged }
  /** Lists the last hundred messages to a web hook, the newest first. */
  listDeliveries: { request: { path: { hook: number } }; answer: { items: Delivery[] } }
  /** Sends a message once more, under the name that it had. */
  resendDelivery: {
    request: { path: { hook: number; delivery: number }; idempotencyKey?: string }
    answer: WebHookChanged
  }
  /** Removes a web hook: nothing is sent to it any more, and its secret is forgotten. */
  removeWebHook: {
    request: { path: { hook: number }; ifMatch: string; idempotencyKey?: string }
    answer: WebHookChanged
  }
}

const routes = {
  listReports: ['GET', '/reports'],
  importReport: ['POST', '/reports'],
  getReport: ['GET', '/reports/{report}'],
  listPassages: ['GET', '/reports/{report}/passages'],
  getPassage: ['GET', '/passages/{passage}'],
  listOverlaps: ['GET', '/overlaps'],
  getOverlap: ['GET', '/overlaps/{left}/{right}'],
  judgeOverlap: ['POST', '/overlaps/{left}/{right}/judgements'],
  undoJudgement: ['POST', '/judgements/{judgement}/undo'],
  listClaims: ['GET', '/claims'],
  createClaim: ['POST', '/claims'],
  getClaim: ['GET', '/claims/{claim}'],
  wordClaim: ['PUT', '/claims/{claim}/wording'],
  triageClaim: ['POST', '/claims/{claim}/triage'],
  listEvidence: ['GET', '/claims/{claim}/evidence'],
  addEvidence: ['POST', '/claims/{claim}/evidence'],
  withdrawEvidence: ['POST', '/evidence/{evidence}/withdraw'],
  listVerdicts: ['GET', '/claims/{claim}/verdicts'],
  giveVerdict: ['POST', '/claims/{claim}/verdicts'],
  undoVerdict: ['POST', '/verdicts/{verdict}/undo'],
  listSources: ['GET', '/sources'],
  addSource: ['POST', '/sources'],
  getSource: ['GET', '/sources/{source}'],
  changeSource: ['PUT', '/sources/{source}'],
  rateSource: ['PUT', '/sources/{source}/rating'],
  listActions: ['GET', '/trail'],
  getAction: ['GET', '/trail/{seq}'],
  getReceipt: ['GET', '/trail/{seq}/receipt'],
  listWebHooks: ['GET', '/web-hooks'],
  addWebHook: ['POST', '/web-hooks'],
  getWebHook: ['GET', '/web-hooks/{hook}'],
  changeWebHook: ['PUT', '/web-hooks/{hook}'],
  rotateWebHookSecret: ['POST', '/web-hooks/{hook}/secret'],
  testWebHook: ['POST', '/web-hooks/{hook}/test'],
  listDeliveries: ['GET', '/web-hooks/{hook}/deliveries'],
  resendDelivery: ['POST', '/web-hooks/{hook}/deliveries/{delivery}/resend'],
  removeWebHook: ['POST', '/web-hooks/{hook}/removal'],
} as const satisfies Record<keyof Operations, readonly [string, string]>

/** What the desk answered, with the version of the thing as its ETag: the next change sends it as `ifMatch`. */
export interface Answered<Body> {
  body: Body
  etag: string | null
}

/** The desk refused a request; `problem` says why, and what to do. */
export class MuqabalaProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

interface AnyRequest {
  path?: Record<string, number>
  query?: Record<string, string | number | undefined>
  body?: unknown
  ifMatch?: string
  idempotencyKey?: string
}

/**
 * Connects to a desk.
 *
 * @example
 * const desk = connect({ address: 'https://desk.example.org', token })
 * const { body, etag } = await desk('getClaim', { path: { claim: 7 } })
 */
export function connect({ address, token }: { address: string; token: string }) {
  return async function ask<Name extends keyof Operations>(
    name: Name,
    request: Operations[Name]['request'],
  ): Promise<Answered<Operations[Name]['answer']>> {
    const { path = {}, query = {}, body, ifMatch, idempotencyKey } = request as AnyRequest
    const [method, pattern] = routes[name]
    const url = new URL(`/api/v1${pattern.replace(/\{(\w+)\}/g, (_, part: string) => String(path[part]))}`, address)
    for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, String(value))
    const answer = await fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
        ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const read = (await answer.json()) as unknown
    if (!answer.ok) throw new MuqabalaProblem(read as Problem)
    return { body: read as Operations[Name]['answer'], etag: answer.headers.get('ETag') }
  }
}
