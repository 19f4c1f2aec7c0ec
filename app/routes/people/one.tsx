import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { Chip } from '../../components/ui/chip'
import { PageHead } from '../../components/ui/page-head'
import { PersonAccount, PersonRole } from '../../components/people/person-changes'
import { GivenPassword } from '../../components/people/person-given-password'
import { PersonRefusal } from '../../components/people/person-refusal'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { comingAndGoing, type ActionKind } from '../../audit/action/kinds'
import { readActions } from '../../audit/history/read-actions.server'
import {
  changeRole,
  givePassword,
  LastAdministrator,
  listPeople,
  PersonChanged,
  personVersion,
  refuseUnseenPerson,
  type Person,
  roles,
  setDisabled,
} from '../../auth/people.server'
import { makePassword } from '../../auth/password.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { numberedTitle } from '../../server/page-title'
import { readNumber } from '../../server/params/trail-filter'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'

const form = z.discriminatedUnion('change', [
  z.object({ change: z.literal('role'), request: z.uuid(), seen: z.string().max(64), role: z.enum(roles) }),
  z.object({ change: z.enum(['disable', 'enable', 'password']), request: z.uuid(), seen: z.string().max(64) }),
])

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  numberedTitle('people.title', undefined, matches, page?.person.name)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-people')
  const { id, login, name, role, disabledAt } = await findPerson(context.db, params.person)
  return {
    person: { id, login, name, role, disabled: disabledAt !== null },
    seen: personVersion({ name, role, disabled: disabledAt !== null }),
    self: viewer.personId === id,
    actions: await readActions(context.db, { person: id, viewer: viewer.personId, without: comingAndGoing, limit: 8 }),
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-people')
  const person = await findPerson(context.db, params.person)
  const typed = await readForm(request, form)
  if (!typed.ok) return data({ refused: 'form' as const, given: null }, { status: 400 })
  const change = typed.value
  const password = makePassword()
  const kinds = {
    role: 'change-role',
    disable: 'disable-person',
    enable: 'enable-person',
    password: 'change-password',
  } as const satisfies Record<string, ActionKind>
  try {
    const outcome = await carryOut(
      context,
      viewer,
      { kind: kinds[change.change], request: change.request },
      async (tx) => {
        await refuseUnseenPerson(tx, person.id, change.seen)
        await carryOutChange(
          tx,
          person.id,
          change.change === 'role'
            ? { role: change.role }
            : change.change === 'password'
              ? { password }
              : { disabled: change.change === 'disable' },
        )
        return true
      },
    )
    // A repeated request set no password anew: the one that holds was shown then.
    if (change.change === 'password' && outcome.done && outcome.value)
      return data({ refused: null, given: { name: person.name, login: person.login, password } })
  } catch (error) {
    const typedRole = change.change === 'role' ? change.role : undefined
    if (error instanceof PersonChanged)
      return data({ refused: 'person-changed' as const, given: null, typedRole }, { status: 409 })
    if (!(error instanceof LastAdministrator)) throw error
    return data({ refused: 'last-administrator' as const, given: null, typedRole }, { status: 409 })
  }
  throw await redirectSaying(context, `/people/${person.id}`, { message: 'people.saved' })
}

async function carryOutChange(
  tx: ActionTransaction,
  id: number,
  change: { role: Person['role'] } | { password: string } | { disabled: boolean },
): Promise<void> {
  if ('role' in change) await changeRole(tx, id, change.role)
  else if ('password' in change) await givePassword(tx, id, change.password)
  else await setDisabled(tx, id, change.disabled)
}

async function findPerson(db: ReadDatabase, param: string | undefined): Promise<Person> {
  const id = readNumber(param ?? '')
  const person = (await listPeople(db)).find((one) => one.id === id)
  if (!person) throw new Response(null, { status: 404 })
  return person
}

export default function PersonPage() {
  const { t } = useText()
  const { person, seen, self, actions, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typedRole = answer && 'typedRole' in answer ? answer.typedRole : undefined
  return (
    <>
      <PageHead
        title={<bdi>{person.name}</bdi>}
        chips={
          <>
            <Chip tone="accent">{t(`frame.role.${person.role}`)}</Chip>
            <Chip icon="person">{person.login}</Chip>
            {person.disabled && <Chip tone="brick">{t('people.disabled')}</Chip>}
          </>
        }
        aside={<Link to="/people">{t('people.back')}</Link>}
      />
      {answer?.given && <GivenPassword {...answer.given} />}
      <PersonRefusal refused={answer?.refused} role={person.role} typedRole={typedRole} />
      <div className="with-aside">
        <div className="cards">
          <Card title={t('people.role.change')}>
            <PersonRole
              key={`${request} ${person.role}`}
              person={person}
              values={{ request, seen }}
              typed={typedRole}
            />
          </Card>
          {self ? (
            <Card title={t('people.ownAccount')}>
              <p>
                {t('people.self')} <Link to="/settings">{t('settings.title')}</Link>
              </p>
            </Card>
          ) : (
            <PersonAccount person={person} values={{ request, seen }} />
          )}
        </div>
        <Card title={t('people.actions')} aside={<Link to={`/trail?who=person:${person.id}`}>{t('frame.all')}</Link>}>
          {actions.length === 0 ? (
            <p className="soft">{t('people.actions.none')}</p>
          ) : (
            <ActionTimeline actions={actions} withoutPerformer />
          )}
        </Card>
      </div>
    </>
  )
}
