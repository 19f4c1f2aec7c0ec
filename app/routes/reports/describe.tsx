import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { z } from 'zod'
import { DescribeTable, sourceList } from '../../components/reports/draft/describe-table'
import { NearQuestion } from '../../components/reports/draft/near-reports'
import { SaveReports } from '../../components/reports/draft/save-reports'
import { Button, LinkButton } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { Field } from '../../components/ui/forms/field'
import { PostForm } from '../../components/ui/forms/post-form'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { readTypedRows } from '../../intake/draft/typed-rows'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { answerSaved, answerStoredMeanwhile } from '../../server/forms/draft-saved'
import { parseForm, readFormData } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { countField } from '../../../db/ids'

const from = countField.catch(0)

const form = z.object({
  do: z.string().max(40).catch('keep'),
  from,
  request: z.uuid(),
  seen: z.string().max(64).catch(''),
  fillSource: z.string().trim().max(200).catch(''),
})

export const meta: MetaFunction = pageTitle('describe.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const search = new URL(request.url).searchParams
  const id = draftId(params.draft)
  const page = await inThread(context, 'read-describe-page', {
    personId: viewer.personId,
    id,
    from: from.parse(search.get('from') ?? 0),
    timeZone: context.services.timeZone,
  })
  // The draft's own page says what became of it; one report alone is described beside its text.
  if (!page || page.sums.reports === 1) throw redirect(`/reports/drafts/${id}`)
  return { request: randomUUID(), id, check: search.has('check'), ask: search.has('near'), ...page }
}

/** The buttons that save, and what each does with reports that are nearly the same as stored ones. */
const savings: Partial<Record<string, { near?: 'save' | 'leave' }>> = {
  save: {},
  'save-near': { near: 'save' },
  'save-others': { near: 'leave' },
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const id = draftId(params.draft)
  const given = await readFormData(request)
  const typed = parseForm(given, form, { lost: 'keep' })
  if (!typed.ok) throw data(null, { status: 400 })
  const { do: button, seen, fillSource, request: key } = typed.value
  const saving = savings[button]
  const useNear = /^use-near (\d{1,9})$/.exec(button)?.[1]
  const page = `/reports/drafts/${id}/describe`
  const here = `${page}?from=${/^page (\d{1,6})$/.exec(button)?.[1] ?? typed.value.from}`
  const edit = {
    rows: readTypedRows(given),
    seen,
    fillSource: button === 'fill' ? fillSource : '',
    ...(useNear !== undefined && { useNear: Number(useNear) }),
    ...(saving && { save: { token: viewer.token, request: key, timeZone: context.services.timeZone, ...saving } }),
  }
  try {
    const outcome = await outcomeOf(context, () =>
      inThread(context, 'describe-draft', { personId: viewer.personId, id, ...edit }, longAction),
    )
    if (!outcome.done) return data({ refusal: outcome.refusal, values: outcome.values }, { status: 409 })
    if (outcome.value?.outcome === 'kept') return redirect(here)
    return await answerSaved(context, outcome.value, {
      draft: `/reports/drafts/${id}`,
      page: here,
      invalid: ({ report, at }) => `${page}?from=${at}&check=yes#report-${report}`,
      near: `${here}&near=ask`,
    })
  } catch (error) {
    return answerStoredMeanwhile(context, error, here)
  }
}

function draftId(written: string | undefined): string {
  const id = z.uuid().safeParse(written)
  if (!id.success) throw data(null, { status: 404 })
  return id.data
}

export default function DescribeReports() {
  const { t } = useText()
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { pathname } = useLocation()
  const draft = pathname.replace(/\/describe$/, '')
  const { sums, request, from: first } = page
  return (
    <>
      <PageHead title={t('describe.title')} aside={<LinkButton to={draft}>{t('describe.cuts')}</LinkButton>} />
      <Refused outcome={answer} />
      {page.ask && page.near.length > 0 && (
        <NearQuestion
          near={page.near}
          others={sums.fresh - page.near.length}
          values={{ request, from: first }}
          back={`?from=${first}`}
        />
      )}
      <PostForm className="stack cut-form" values={{ request, seen: page.seen, from: first }}>
        <button className="unseen" name="do" value="keep" tabIndex={-1} aria-hidden="true" />
        <Card>
          <p className="meta">{t('describe.hint')}</p>
          <div className="describe-fill">
            <Field
              label={t('describe.fill')}
              name="fillSource"
              maxLength={200}
              optional
              list={sourceList}
              autoComplete="off"
            />
            <Button name="do" value="fill">
              {t('describe.fill.do')}
            </Button>
          </div>
          <DescribeTable key={page.seen} page={page} draft={draft} check={page.check} />
          <OtherRows from={first} shown={page.rows.length} count={sums.reports} />
        </Card>
        <SaveReports {...sums}>
          {sums.incomplete > 0 && ` ${t('describe.missing', { count: sums.incomplete })}`}
        </SaveReports>
      </PostForm>
    </>
  )
}

/** The way to further rows, which keeps what was typed in these. */
function OtherRows({ from: first, shown, count }: { from: number; shown: number; count: number }) {
  const { t, number } = useText()
  if (shown === count) return null
  return (
    <div className="row">
      {first > 0 && (
        <Button name="do" value={`page ${Math.max(0, first - shown)}`}>
          {t('describe.previous')}
        </Button>
      )}
      <span className="meta">
        {t('describe.rows', { from: number(first + 1), to: number(first + shown), count: number(count) })}
      </span>
      {first + shown < count && (
        <Button name="do" value={`page ${first + shown}`}>
          {t('describe.next')}
        </Button>
      )}
    </div>
  )
}
