import { frame } from './frame'
import { setup } from './setup'
import { login } from './login'
import { queue } from './queue'
import { search } from './search'
import { reports } from './reports'
import { intake } from './intake'
import { overlaps } from './overlaps'
import { compare } from './compare'
import { against } from './against'
import { claims } from './claims'
import { places } from './places'
import { sources } from './sources'
import { record } from './record'
import { people } from './people'
import { settings } from './settings'
import { errors } from './errors'
import { facts } from './facts'
import { refusals } from './refusals'

export const messages = {
  ...frame,
  ...setup,
  ...login,
  ...queue,
  ...search,
  ...reports,
  ...intake,
  ...overlaps,
  ...compare,
  ...against,
  ...claims,
  ...places,
  ...sources,
  ...record,
  ...people,
  ...settings,
  ...errors,
  ...facts,
  ...refusals,
}
