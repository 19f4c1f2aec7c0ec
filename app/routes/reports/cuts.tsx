import { randomUUID } from 'node:crypto'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { LinkButton } from '../../components/ui/button'
import { ConfirmCut } from '../../components/reports/cutting/confirm-cut'
import { CutEditor } from '../../components/reports/cutting/cut-editor'
import { issueMessage, type CutAnswer } from '../../components/reports/cutting/cut-answer'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { CutRefused } from '../../intake/cutting/plan'
import { readStep, type CutStep } from '../../intake/cutting/cut-step'
import type { Recut, RecutResult } from '../../intake/report/recut.server'
import { AlreadyStored } from '../../intake/report/save.server'
import { isLongReport, readReportPage } from '../../intake/report/read-report-page.server'
import { TextPages } from '../../components/reports/reading/text-pages'
import { authorise } from '../../server/authorise'
import { outcomeOf, refuse } from '../../server/carry-out'
import { flashCookie, redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { countField } from '../../../db/ids'
import { SafeText } from '../../components/ui/reading/safe-text'

const ids = z
  .string()
  .regex(/^(\d{1,9}(,\d{1,9})*)?$/)
  .transform((list) => (list === '' ? [] : list.split(',').map(Number)))
  .default([])

const asked = z.object({
  do: z.string().max(40),
  request: z.uuid(),
  stay: z.string().optional(),
  retired: ids,
  made: ids,
})

export const meta: MetaFunction = pageTitle('reports.cuts')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'cut')
  const id = reportOf(params.report)
  const search = new URL(request.url).searchParams
  const at = search.has('at') ? countField.nullable().catch(null).parse(search.get('at')) : null
  const view = { id, passage: null, at, page: countField.catch(1).parse(search.get('page') ?? 1) }
  const shown = (await isLongReport(context.db, id))
    ? await inThread(context, 'read-report-page', view)
    : await readReportPage(context.db, view)
  if (!shown || shown.report.parts.length > 0) throw data(null, { status: 404 })
  const { report, base, under, page, above } = shown
  const marks = report.passages.flatMap((passage) => (passage.broken ? [] : passage.marks))
  const planned = {
    start: 0,
    end: report.text.length,
    sections: report.sections,
    passages: report.passages.map(({ start, end }) => ({ start, end })),
  }
  return {
    request: randomUUID(),
    at,
    confirm: search.get('confirm') === 'cut-report' ? above : null,
    id,
    title: report.title,
    text: report.text,
    language: report.language,
    planned,
    marks,
    base,
    under,
    page,
  }
}

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'cut')
  const id = reportOf(params.report)
  const form = parseForm(await readFormData(request), asked)
  if (!form.ok) throw data(null, { status: 400 })
  const { do: button, request: name, retired, made, stay } = form.value
  const named = { id, token: viewer.token, request: name }
  try {
    if (button === 'undo-cut') {
      const outcome = await outcomeOf(context, () =>
        inThread(context, 'undo-recut', { ...named, retired, made }, longAction),
      )
      return outcome.done
        ? await redirectSaying(context, `/reports/${id}/cuts`, { message: 'reports.cuts.undone' })
        : refuse(outcome)
    }
    if (button.startsWith('confirm ')) {
      const at = countField.parse(button.slice(8))
      const outcome = await outcomeOf(context, () => inThread(context, 'cut-report', { ...named, at }, longAction))
      if (!outcome.done) return refuse(outcome)
      return await redirectSaying(context, `/reports/${outcome.value?.[1] ?? id}`, {
        message: 'reports.cuts.done.cut-report',
      })
    }
    const step = readStep(button)
    if (!step || step.cut === 'join-reports') throw data(null, { status: 400 })
    if (step.cut === 'cut-report') return redirect(`/reports/${id}/cuts?at=${step.at}&confirm=cut-report`)
    const change: Recut = { cut: step.cut, at: step.at }
    const outcome = await outcomeOf(context, () => inThread(context, 'recut', { ...named, change }, longAction))
    if (!outcome.done) return refuse(outcome)
    return await answer(context, id, step, outcome.value, stay !== undefined)
  } catch (error) {
    if (error instanceof CutRefused)
      return data({ issue: issueMessage(error.issue) } satisfies CutAnswer, { status: 409 })
    if (error instanceof AlreadyStored)
      return redirectSaying(context, `/reports/${error.reportId}`, { message: 'intake.known', tone: 'brick' })
    throw error
  }
}

async function answer(context: AppLoadContext, id: number, step: CutStep, result: RecutResult | null, stay: boolean) {
  const undo = result && {
    action: `/reports/${id}/cuts`,
    values: { do: 'undo-cut', request: randomUUID(), retired: result.retired.join(','), made: result.made.join(',') },
  }
  const headers = {
    'Set-Cookie': await flashCookie(context, {
      message: `reports.cuts.done.${step.cut as Recut['cut']}`,
      undo: undo ?? undefined,
    }),
  }
  const select = result?.select ?? step.at
  return stay
    ? data<CutAnswer>({ select }, { headers })
    : redirect(`/reports/${id}/cuts?at=${select}#p${select}`, { headers })
}

function reportOf(written: string | undefined): number {
  const id = countField.safeParse(written)
  if (!id.success) throw data(null, { status: 404 })
  return id.data
}

export default function ReportCuts() {
  const page = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  const { t } = useText()
  const [search] = useSearchParams()
  return (
    <>
      <PageHead
        title={t('reports.cuts')}
        chips={
          <Link to={`/reports/${page.id}`}>
            <bdi>
              <SafeText text={page.title} />
            </bdi>
          </Link>
        }
        aside={<LinkButton to={`/reports/${page.id}`}>{t('reports.cuts.finish')}</LinkButton>}
      />
      {given && 'refusal' in given && <Notice tone="brick">{t(`refusals.${given.refusal}`, given.values)}</Notice>}
      {page.confirm !== null && <ConfirmCut at={page.confirm.start} request={page.request} line={page.confirm.line} />}
      <p className="meta">{t('reports.cuts.effect')}</p>
      <CutEditor
        key={search.get('confirm')}
        text={page.text}
        lang={page.language}
        report={page.planned}
        marks={page.marks}
        base={page.base}
        firstPassage={page.page.firstPassage}
        under={page.under}
        pages={<TextPages page={page.page} shown={page.planned.passages.length} hrefOf={(shown) => `?page=${shown}`} />}
        selected={page.at === null ? null : page.at - page.base}
        hrefOf={(at) => `?at=${at + page.base}#p${at + page.base}`}
        values={{ request: page.request }}
        issue={given && 'issue' in given ? given.issue : undefined}
      />
    </>
  )
}
