import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { PageHead } from '../../components/ui/page-head'
import { AddPersonForm } from '../../components/people/person-add'
import { FailedLogIns } from '../../components/people/failed-log-ins'
import { GivenPassword } from '../../components/people/person-given-password'
import { RolesInWords } from '../../components/people/person-roles'
import { PeopleTable } from '../../components/people/person-table'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { lastLogIns } from '../../audit/history/last-log-ins.server'
import { listFailures } from '../../auth/failed-log-ins.server'
import { addPerson, listPeople, LoginTaken, newPerson } from '../../auth/people.server'
import { makePassword, newPassword, shortestPassword } from '../../auth/password.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'

const form = newPerson
  .omit({ password: true })
  .extend({ request: z.uuid(), password: z.union([z.literal(''), newPassword]).optional() })

export const meta: MetaFunction = pageTitle('people.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-people')
  const [people, seen, failures] = await Promise.all([
    listPeople(context.db),
    lastLogIns(context.db),
    listFailures(context.db),
  ])
  const logins = new Map(people.map(({ id, login }) => [id, login]))
  return {
    people: people.map(({ id, login, name, role, disabledAt }) => ({
      id,
      login,
      name,
      role,
      disabled: disabledAt !== null,
      lastLogIn: seen.get(id) ?? null,
    })),
    failures: failures.map(({ personId, address, failures: count, lastAt, waitUntil }) => ({
      login: personId === null ? null : (logins.get(personId) ?? null),
      address,
      failures: count,
      lastAt: lastAt.toISOString(),
      waits: waitUntil !== null,
    })),
    self: viewer.personId,
    least: shortestPassword,
    request: randomUUID(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-people')
  const typed = await readForm(request, form)
  if (!typed.ok) return data({ issues: typed.issues, typed: typed.typed, added: null }, { status: 400 })
  const { request: name, password: given, ...person } = typed.value
  const password = given || makePassword()
  try {
    const outcome = await carryOut(context, viewer, { kind: 'add-person', request: name }, (tx) =>
      addPerson(tx, { ...person, password }, { given: true }),
    )
    // A repeated request finds the account made, and its password was shown then.
    const shown = outcome.done && outcome.value !== null && !given ? password : null
    return data({ issues: {}, typed: {}, added: { name: person.name, login: person.login, password: shown } })
  } catch (error) {
    if (!(error instanceof LoginTaken)) throw error
    return data(
      { issues: { login: 'taken' }, typed: { login: person.login, name: person.name, role: person.role }, added: null },
      { status: 409 },
    )
  }
}

export default function People() {
  const { t } = useText()
  const { people, failures, self, least, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead
        title={t('people.title')}
        aside={<p className="meta">{t('people.count', { count: people.length })}</p>}
      />
      {answer?.added && <GivenPassword {...answer.added} />}
      <div className="with-aside">
        <div className="cards">
          <Card>
            <PeopleTable people={people} self={self} />
          </Card>
          <FailedLogIns rows={failures} />
          <Card title={t('people.roles')}>
            <RolesInWords />
          </Card>
        </div>
        <Card title={t('people.add')}>
          <AddPersonForm
            key={request}
            request={request}
            least={least}
            issues={answer?.issues ?? {}}
            typed={answer?.typed ?? {}}
          />
        </Card>
      </div>
    </>
  )
}
