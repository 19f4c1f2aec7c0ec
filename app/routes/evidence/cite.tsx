import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CiteFields } from '../../components/evidence/cite-fields'
import { PlacedPicture } from '../../components/evidence/placed-picture'
import { PlacedRecording } from '../../components/evidence/placed-recording'
import { Card } from '../../components/ui/card'
import { NumberedPages } from '../../components/ui/numbered-pages'
import { Field, TextArea } from '../../components/ui/forms/field'
import { PostForm } from '../../components/ui/forms/post-form'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { readSnapshot } from '../../evidence/snapshots/read-snapshot.server'
import { useText } from '../../i18n/context'
import { addEvidence } from '../../review/commands/evidence.server'
import { readBox, readTime, type EvidencePlace } from '../../review/rules/claims/evidence-place'
import { addCitedEvidence, citing } from '../../server/add-cited-evidence'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { readSnapshotView, type SnapshotView } from '../../server/snapshot-view'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { asciiDigits } from '../../text/characters/ascii-digits'

const written = (read: (text: string) => unknown) =>
  z
    .string()
    .trim()
    .max(60)
    .default('')
    .transform(asciiDigits)
    .refine((text) => text === '' || read(text) !== null)

const form = citing.extend({
  page: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,5})?$/)
    .default(''),
  from: written(readTime),
  to: written(readTime),
  box: written(readBox),
  quote: z.string().trim().max(5000).default(''),
})

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.cite', params.snapshot, matches)

type PlaceField = 'box' | 'page' | 'from' | 'to'

/** How a place can be said in a file of this kind; all of it where the kind does not tell. */
function placesIn(kind: SnapshotView['kind'] | undefined): PlaceField[] {
  if (kind === 'picture') return ['box']
  if (kind === 'document') return ['box', 'page']
  if (kind === 'sound') return ['from', 'to']
  if (kind === 'film') return ['from', 'to', 'box']
  return ['box', 'page', 'from', 'to']
}

/** The picture, or the page, on which a part can be drawn. */
function placedOn({ file, shown, document, kind }: SnapshotView) {
  return {
    file: { id: file.id, name: file.name },
    shown,
    page: kind === 'document' ? (document?.number ?? 1) : null,
    of: document?.of ?? 1,
  }
}

/** The recording that is listened to or watched while its moments are chosen. */
function playedOf({ file, shown }: SnapshotView, kind: 'film' | 'sound') {
  return { file: { id: file.id, name: file.name }, shown, kind }
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshot = await readSnapshot(context.db, numberParam(params.snapshot))
  if (!snapshot) throw notFound()
  const view = await readSnapshotView(context, viewer, request, snapshot, [])
  return {
    id: snapshot.id,
    places: placesIn(view?.kind),
    seen: view && (view.kind === 'picture' || view.kind === 'document') ? placedOn(view) : null,
    played: view && (view.kind === 'film' || view.kind === 'sound') ? playedOf(view, view.kind) : null,
    claim: new URL(request.url).searchParams.get('claim') ?? '',
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshotId = numberParam(params.snapshot)
  if (!(await readSnapshot(context.db, snapshotId))) throw notFound()
  const read = await readForm(request, form, (field) => field === 'quote')
  if (!read.ok) return data({ refusal: null, values: {}, issues: read.issues, typed: read.typed }, { status: 400 })
  const { request: key, claim, stance, note, quote, ...places } = read.value
  const place = placeOf(places)
  const typed = { claim: String(claim), stance, note, quote, ...places }
  if (place.fromMs !== null && place.toMs !== null && place.toMs < place.fromMs)
    return data({ refusal: null, values: {}, issues: { to: 'before' }, typed }, { status: 400 })
  const evidence = { kind: 'file' as const, claimId: claim, stance, note, quote, snapshotId, place }
  return addCitedEvidence(context, viewer, { request: key, claim, stance, note, typed }, (tx) =>
    addEvidence(tx, evidence, viewer.personId),
  )
}

/** A time without its beginning is one moment. */
function placeOf({ page, from, to, box }: { page: string; from: string; to: string; box: string }): EvidencePlace {
  const [fromMs, toMs] = [readTime(from), readTime(to)]
  return {
    page: page === '' ? null : Number(page),
    fromMs: fromMs ?? toMs,
    toMs: fromMs === null ? null : toMs,
    box: readBox(box),
  }
}

export default function CiteSnapshot() {
  const { t, id } = useText()
  const { id: snapshot, places, seen, played, claim, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const page: Record<string, string> = seen?.page == null ? {} : { page: String(seen.page) }
  const typed: Record<string, string> = answer?.typed ?? { claim, ...page }
  const query = new URLSearchParams({ ...(claim !== '' && { claim }), show: 'yes' })
  const issues: Record<string, string> = answer?.issues ?? {}
  const field = (name: PlaceField) => (
    <Field
      key={name}
      name={name}
      dir="ltr"
      optional
      label={t(`evidence.cite.${name}`)}
      hint={t(`evidence.cite.${name}.hint`)}
      defaultValue={typed[name]}
      error={issues[name] && t(`evidence.cite.${name}.bad`)}
    />
  )
  return (
    <>
      <PageHead
        title={t('evidence.cite')}
        aside={<Link to={`/snapshots/${snapshot}`}>{t('evidence.snapshot.one', { id: id(snapshot) })}</Link>}
      />
      <Refused outcome={answer} />
      <Card className="measure">
        <PostForm className="form" values={{ request }}>
          {seen && <PlacedPicture {...seen} snapshotId={snapshot} show={`?${query}`} field="box" several={false} />}
          {seen && seen.of > 1 && (
            <NumberedPages number={seen.page ?? 1} of={seen.of} hrefOf={(number) => `?${query}&page=${number}`} />
          )}
          {played && <PlacedRecording {...played} snapshotId={snapshot} show={`?${query}`} />}
          {places.map(field)}
          <TextArea
            reading
            name="quote"
            maxLength={5000}
            optional
            label={t('claims.evidence.quote')}
            defaultValue={typed.quote}
          />
          <CiteFields typed={typed} issues={issues} />
        </PostForm>
      </Card>
    </>
  )
}
