import { frame } from './frame'
import { setup } from './setup'
import { login } from './login'
import { sent } from './sent'
import { queue } from './queue'
import { presence } from './presence'
import { assignment } from './assignment'
import { bulkJudge } from './bulk-judge'
import { undo } from './undo'
import { search } from './search'
import { reports } from './reports'
import { intake } from './intake'
import { format } from './format'
import { describe } from './describe'
import { bulk } from './bulk'
import { preview } from './preview'
import { tables } from './tables'
import { overlaps } from './overlaps'
import { compare } from './compare'
import { compareReports } from './compare-reports'
import { sideBySide } from './side-by-side'
import { events } from './events'
import { claims } from './claims'
import { evidence } from './evidence'
import { triage } from './triage'
import { edition } from './edition'
import { exports } from './exports'
import { common } from './common'
import { versions } from './versions'
import { fields } from './fields'
import { reviews } from './reviews'
import { verified } from './verified'
import { glossary } from './glossary'
import { policy } from './policy'
import { agreement } from './agreement'
import { places } from './places'
import { sources } from './sources'
import { trail } from './trail'
import { verification } from './verification'
import { action } from './action'
import { row } from './row'
import { capture } from './capture'
import { jobs } from './jobs'
import { people } from './people'
import { settings } from './settings'
import { errors } from './errors'
import { facts } from './facts'
import { refusals } from './refusals'

export const messages = {
  ...frame,
  ...setup,
  ...login,
  ...sent,
  ...queue,
  ...presence,
  ...assignment,
  ...bulkJudge,
  ...undo,
  ...search,
  ...reports,
  ...intake,
  ...format,
  ...describe,
  ...bulk,
  ...preview,
  ...tables,
  ...overlaps,
  ...compare,
  ...compareReports,
  ...sideBySide,
  ...events,
  ...claims,
  ...evidence,
  ...triage,
  ...edition,
  ...exports,
  ...common,
  ...versions,
  ...fields,
  ...reviews,
  ...verified,
  ...glossary,
  ...policy,
  ...agreement,
  ...places,
  ...sources,
  ...trail,
  ...verification,
  ...action,
  ...row,
  ...capture,
  ...jobs,
  ...people,
  ...settings,
  ...errors,
  ...facts,
  ...refusals,
}
