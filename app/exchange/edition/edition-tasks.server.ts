import { composeClaim } from '../publishing/compose-publication.server'
import { readDraftEdition } from './compose-edition.server'
import { readSelectionEdition } from './selection-edition.server'

/** What worker threads do for editions: a day of hundreds of claims takes longer than a request may hold others up. */
export const editionTasks = {
  'read-draft-edition': readDraftEdition,
  'read-selection-edition': readSelectionEdition,
  'compose-claim': composeClaim,
}
