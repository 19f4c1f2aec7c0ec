import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(['./**/*.ts', './**/*.tsx', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Forms that change what others may have changed meanwhile, with the field that carries the version their page showed. */
const edits: Record<string, RegExp> = {
  './account/policy.tsx': /policyForm/,
  './claims/evidence.tsx': /seen: z\.enum/,
  './claims/fields.tsx': /version: idField/,
  './claims/resolve.tsx': /verdictForm/,
  './claims/verdict.tsx': /verdictForm/,
  './claims/wording.tsx': /version: idField/,
  './edition/day.tsx': /seen = z\.string/,
  './evidence/judge-picture.ts': /seen: z\.string/,
  './edition/issue.ts': /seen: z\.string/,
  './events/one.tsx': /seen: z\.string/,
  './overlaps/one.tsx': /seen: (?:idField|countField)/,
  './hooks/one.tsx': /readHookForm/,
  './people/one.tsx': /seen: z\.string/,
  './publishing/claim.tsx': /changePublication/,
  './publishing/issue.tsx': /changePublication/,
  './publishing/policy.tsx': /publishingForm/,
  './queue/assign.tsx': /assigning/,
  './reports/details.tsx': /seen: z\.string/,
  './reports/draft.tsx': /draftForm/,
  './reports/describe.tsx': /seen: z\.string/,
  './sources/edit.tsx': /seen: z\.string/,
  './sources/rate.tsx': /seen: z\.enum/,
  './triage/many.tsx': /readWrittenClaim/,
}

/** All other forms, with the reason why they overwrite nothing that their sender has not seen. */
const others: Record<string, string> = {
  './evidence/report.ts': 'makes a draft of the person who asks',
  './reports/address.ts': 'adds',
  './not-found.tsx': 'changes nothing',
  './account/feeds.tsx':
    'adds, or switches what is on off and what is off on: sent when it is so already, it is refused',
  './hooks/list.tsx': 'adds',
  './account/kept-forms.ts': 'forgets what the person typed, for the person',
  './account/log-out.tsx': 'ends a session',
  './account/login.tsx': 'opens a session',
  './account/password.tsx': 'asks for the password that holds',
  './account/preferences.tsx': 'each field alone, for the person alone',
  './account/sample.tsx': 'adds',
  './account/settings.tsx': 'asks for the password that holds',
  './account/setup.tsx': 'adds the first person',
  './account/tokens.tsx': 'adds, or revokes what stays revoked',
  './claims/dossier-file.ts': 'writes nothing',
  './claims/evidence-capture.ts': 'adds',
  './claims/evidence-undo.tsx': 'names the row it takes back, and is refused where a later one stands',
  './claims/evidence-withdraw.tsx': 'names the row it takes back, and is refused where a later one stands',
  './claims/fields-undo.tsx': 'names the row it takes back, and is refused where a later one stands',
  './claims/review-withdraw.tsx': 'names the row it takes back, and is refused where a later one stands',
  './claims/verdict-undo.tsx': 'names the row it takes back, and is refused where a later one stands',
  './evidence/add-file.tsx': 'adds',
  './evidence/cite.tsx': 'adds',
  './evidence/recognise.ts': 'asks for what is computed, and changes nothing on record',
  './evidence/quote.tsx': 'adds',
  './evidence/copy.tsx': 'adds',
  './evidence/withdraw-copy.ts': 'says which of two states it wants, and is refused where that is so already',
  './reports/quote.tsx': 'adds',
  './evidence/check.ts': 'adds what was found',
  './evidence/send-file.ts': 'adds',
  './exports/download.ts': 'writes nothing but a job',
  './exports/file.ts': 'writes nothing',
  './jobs/one.tsx': 'names the job it cancels or repeats, and is refused where it has ended or has not',
  './overlaps/bulk.tsx': 'is refused for pairs that are judged already',
  './overlaps/undo.tsx': 'names the row it takes back, and is refused where a later one stands',
  './people/list.tsx': 'adds',
  './places/import.tsx': 'adds',
  './places/new.tsx': 'adds',
  './queue/filters.tsx': 'is refused where the name is taken by other filters',
  './queue/reserve.tsx': 'each person has a reservation of their own',
  './reports/bulk-file.tsx': 'of one person alone; nothing is stored before it is approved',
  './reports/bulk-manifest.ts': 'of one person alone; nothing is stored before it is approved',
  './reports/bulk-one.tsx': 'of one person alone; nothing is stored before it is approved',
  './reports/bulk-table.tsx': 'of one person alone; nothing is stored before it is approved',
  './reports/bulk.tsx': 'adds',
  './reports/bulk-send.ts': 'adds',
  './reports/compare.tsx': 'is refused for pairs that are judged already',
  './reports/cuts.tsx': 'a cut names its place in a text that never changes, and is refused where none fits there',
  './reports/new.tsx': 'adds',
  './reports/undo-import.ts': 'is refused where somebody has worked on what came in',
  './sources/merge.tsx': 'is refused where either source was merged meanwhile',
  './sources/merge-undo.ts': 'names the row it takes back, and is refused where a later one stands',
  './sources/new.tsx': 'adds',
  './watches/list.tsx': 'adds, and is refused where a colleague watches the address',
  './watches/one.tsx': 'names the watch that it ends or visits, and is refused where it has ended',
  './trail/export.ts': 'writes nothing',
  './trail/one.tsx': 'names the rows it takes back, and is refused where later ones stand',
  './trail/undo-hour.tsx': 'names the steps that were shown',
  './triage/undo.tsx': 'names the action it takes back, and leaves what was changed since',
}

const withAction = Object.entries(sources).filter(([, source]) =>
  /export (const|(async )?function) action\b/.test(source),
)

test('every form is known to carry the version it saw, or to overwrite nothing', () => {
  expect(withAction.map(([path]) => path).sort()).toEqual([...Object.keys(edits), ...Object.keys(others)].sort())
})

test.each(Object.entries(edits))('%s carries the version that its page showed', (path, field) => {
  expect(sources[path]).toMatch(field)
})
