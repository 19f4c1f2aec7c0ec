import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import type { ActionKind } from '../audit/action/kinds'
import type { LiveSession } from '../auth/sessions.server'
import { contentStamp, type NamedSource } from '../exchange/publishing/compose-publication.server'
import { publicAddress } from '../exchange/publishing/public-address'
import type { Locale } from '../i18n/locale'
import { longestTakeBack, publishOrPropose, releaseProposed, takeBack } from '../review/commands/publish.server'
import { readPublishingPolicy, type Publishable } from '../review/lookups/publications.server'
import { Refusal } from '../review/rules/refusal'
import { carryOut } from './carry-out'
import { redirectSaying } from './forms/flash'
import { readForm } from './forms/forms'
import { requestKey } from './forms/request-key'
import { countField } from '../../db/ids'

const shared = { request: requestKey, seen: countField }

const asked = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish'), ...shared, stamp: z.string().max(64), withheld: z.string().max(4000) }),
  z.object({ intent: z.literal('release'), ...shared }),
  z.object({ intent: z.literal('take-back'), ...shared, reason: z.string().trim().min(1).max(longestTakeBack) }),
])

const kinds = {
  publish: 'publish',
  release: 'publish',
  'take-back': 'take-back-publication',
} as const satisfies Record<string, ActionKind>

/** The sources that are not named: witnesses, unless the address says otherwise (`?named=3&named=5`). */
export function withheldIn(request: Request, sources: readonly NamedSource[]): number[] {
  const given = new URL(request.url).searchParams
  if (!given.has('choice')) return sources.filter(({ witness }) => witness).map(({ id }) => id)
  const named = given.getAll('named').map(Number)
  return sources.filter(({ id }) => !named.includes(id)).map(({ id }) => id)
}

/** The address of the public site: the one that the desk set, else this server's. */
export async function siteAddress(context: AppLoadContext, request: Request): Promise<string> {
  return publicAddress(await readPublishingPolicy(context.db), new URL(request.url).origin)
}

/**
 * What the page of a publication sends: publishes or proposes, releases what was proposed, or takes back.
 *
 * @param content what would be released now without these sources; null where nothing can be
 */
export async function changePublication(
  { context, request, viewer }: Pick<ActionFunctionArgs, 'context' | 'request'> & { viewer: LiveSession },
  subject: Publishable,
  page: string,
  content: (withheld: number[]) => Promise<unknown>,
) {
  const form = await readForm(request, asked)
  if (!form.ok) return redirectSaying(context, page, { message: 'publishing.reason.missing', tone: 'amber' })
  const given = form.value
  const outcome = await (given.intent === 'publish'
    ? publishNow({ context, viewer, subject }, given, await content(withheldOf(given.withheld)))
    : step({ context, viewer, subject }, given))
  if (!outcome.done) return redirectSaying(context, page, { message: `refusals.${outcome.refusal}`, tone: 'amber' })
  return redirectSaying(context, page, { message: `publishing.said.${outcome.value ?? 'again'}` })
}

interface Acting {
  context: AppLoadContext
  viewer: LiveSession
  subject: Publishable
}

function withheldOf(written: string): number[] {
  return written.split(',').flatMap((one) => (/^\d{1,9}$/.test(one) ? [Number(one)] : []))
}

async function publishNow(
  { context, viewer, subject }: Acting,
  { request, seen, stamp }: { request: string; seen: number; stamp: string },
  content: unknown,
) {
  const { secondPerson } = await readPublishingPolicy(context.db)
  const kind = secondPerson ? 'propose-publication' : 'publish'
  return carryOut(context, viewer, { kind, request, subjects: subjectsOf(subject) }, (tx) => {
    if (content === null || contentStamp(content) !== stamp) throw new Refusal('publication-changed')
    return publishOrPropose(tx, { subject, seen, content: JSON.stringify(content) }, viewer.personId)
  })
}

function step(
  { context, viewer, subject }: Acting,
  given: { intent: 'release' | 'take-back'; request: string; seen: number; reason?: string },
) {
  const reason = given.reason ?? ''
  const action = { kind: kinds[given.intent], request: given.request, reason, subjects: subjectsOf(subject) }
  return carryOut(context, viewer, action, async (tx) => {
    const of = { subject, seen: given.seen }
    if (given.intent === 'release') await releaseProposed(tx, of, viewer.personId)
    else await takeBack(tx, { ...of, reason }, viewer.personId)
    return given.intent === 'release' ? ('published' as const) : ('taken-back' as const)
  })
}

function subjectsOf(subject: Publishable): string[] {
  return 'claim' in subject ? [`claim:${subject.claim}`] : []
}

/** The language that a preview is asked for in. */
export function previewLocale(request: Request): Locale {
  return new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'ar'
}
