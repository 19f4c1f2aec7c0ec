import { composeClaim } from '../publishing/compose-publication.server'
import { readDraftEdition } from './compose-edition.server'

/** What worker threads do for editions: a day of hundreds of claims takes longer than a request may hold others up. */
export const editionTasks = { 'read-draft-edition': readDraftEdition, 'compose-claim': composeClaim }
