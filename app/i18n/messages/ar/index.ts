import { frame } from './frame'
import { setup } from './setup'
import { login } from './login'
import { queue } from './queue'
import { desk } from './desk'
import { many } from './many'
import { undo } from './undo'
import { search } from './search'
import { reports } from './reports'
import { intake } from './intake'
import { bulk } from './bulk'
import { preview } from './preview'
import { overlaps } from './overlaps'
import { compare } from './compare'
import { against } from './against'
import { together } from './together'
import { claims } from './claims'
import { named } from './named'
import { story } from './story'
import { fields } from './fields'
import { reviews } from './reviews'
import { policy } from './policy'
import { agreement } from './agreement'
import { places } from './places'
import { sources } from './sources'
import { record } from './record'
import { deeds } from './deeds'
import { trail } from './trail'
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
  ...desk,
  ...many,
  ...undo,
  ...search,
  ...reports,
  ...intake,
  ...bulk,
  ...preview,
  ...overlaps,
  ...compare,
  ...against,
  ...together,
  ...claims,
  ...named,
  ...story,
  ...fields,
  ...reviews,
  ...policy,
  ...agreement,
  ...places,
  ...sources,
  ...record,
  ...deeds,
  ...trail,
  ...people,
  ...settings,
  ...errors,
  ...facts,
  ...refusals,
}
