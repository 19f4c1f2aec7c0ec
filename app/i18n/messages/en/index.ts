import { frame } from './shell/frame'
import { setup } from './shell/setup'
import { login } from './shell/login'
import { sent } from './shell/sent'
import { queue } from './queue/queue'
import { queueNavigation } from './queue/queue-navigation'
import { presence } from './queue/presence'
import { assignment } from './queue/assignment'
import { bulkJudge } from './queue/bulk-judge'
import { undo } from './queue/undo'
import { undoImport } from './reports/undo-import'
import { scans } from './intake/scans'
import { search } from './shell/search'
import { reports } from './reports/reports'
import { intake } from './intake/intake'
import { format } from './intake/format'
import { describe } from './intake/describe'
import { fineness } from './intake/fineness'
import { bulk } from './intake/bulk'
import { preview } from './intake/preview'
import { tables } from './intake/tables'
import { overlaps } from './overlaps/overlaps'
import { compare } from './overlaps/compare'
import { compareReports } from './reports/compare-reports'
import { sideBySide } from './reports/side-by-side'
import { events } from './overlaps/events'
import { claimList } from './claims/claim-list'
import { claimSummary } from './claims/claim-summary'
import { claims } from './claims/claims'
import { verdict } from './claims/verdict'
import { evidence } from './evidence/evidence'
import { snapshot } from './evidence/snapshot'
import { triage } from './queue/triage'
import { edition } from './edition/edition'
import { exports } from './edition/exports'
import { publicPages } from './edition/public-pages'
import { publishing } from './edition/publishing'
import { dossier } from './edition/dossier'
import { versions } from './claims/versions'
import { fields } from './claims/fields'
import { reviews } from './claims/reviews'
import { verified } from './claims/verified'
import { glossary } from './shell/glossary'
import { policy } from './settings/policy'
import { agreement } from './settings/agreement'
import { places } from './settings/places'
import { sources } from './settings/sources'
import { reliability } from './settings/reliability'
import { trail } from './trail/trail'
import { asOf } from './trail/as-of'
import { receipt } from './trail/receipt'
import { verification } from './trail/verification'
import { action } from './trail/action'
import { row } from './trail/row'
import { capture } from './evidence/capture'
import { jobs } from './shell/jobs'
import { watches } from './evidence/watches'
import { people } from './settings/people'
import { feeds } from './settings/feeds'
import { hooks } from './settings/hooks'
import { saidVerdicts } from './claims/said-verdicts'
import { settings } from './settings/settings'
import { tokens } from './settings/tokens'
import { api } from './settings/api'
import { errors } from './shell/errors'
import { facts } from './overlaps/facts'
import { refusals } from './shell/refusals'

export const messages = {
  ...frame,
  ...setup,
  ...login,
  ...sent,
  ...queue,
  ...queueNavigation,
  ...presence,
  ...assignment,
  ...bulkJudge,
  ...undo,
  ...undoImport,
  ...scans,
  ...search,
  ...reports,
  ...intake,
  ...format,
  ...describe,
  ...fineness,
  ...bulk,
  ...preview,
  ...tables,
  ...overlaps,
  ...compare,
  ...compareReports,
  ...sideBySide,
  ...events,
  ...claimList,
  ...claimSummary,
  ...claims,
  ...verdict,
  ...evidence,
  ...snapshot,
  ...triage,
  ...edition,
  ...exports,
  ...publicPages,
  ...publishing,
  ...dossier,
  ...versions,
  ...fields,
  ...reviews,
  ...verified,
  ...glossary,
  ...policy,
  ...agreement,
  ...places,
  ...sources,
  ...reliability,
  ...trail,
  ...asOf,
  ...receipt,
  ...verification,
  ...action,
  ...row,
  ...capture,
  ...jobs,
  ...watches,
  ...people,
  ...feeds,
  ...hooks,
  ...saidVerdicts,
  ...settings,
  ...tokens,
  ...api,
  ...errors,
  ...facts,
  ...refusals,
}
