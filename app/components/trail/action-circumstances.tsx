import { useText } from '../../i18n/context'
import type { ActionInFull } from '../../audit/history/read-action.server'
import { Card } from '../ui/card'
import { FieldList } from '../ui/field-list'
import { TimeStamp } from '../ui/time-stamp'
import { ActionPerformer } from './action-sentence'

/** Who acted, when, and with which session and request. */
export function ActionCircumstances({
  action,
}: {
  action: Pick<ActionInFull, 'actor' | 'at' | 'session' | 'request' | 'sealed'>
}) {
  const { t, timeZone } = useText()
  return (
    <Card title={t('trail.circumstances')}>
      <FieldList
        fields={[
          { name: t('trail.who'), value: <ActionPerformer actor={action.actor} /> },
          { name: t('trail.when'), value: <TimeStamp at={action.at} /> },
          { name: t('trail.when.utc'), value: <TimeStamp at={action.at} utc /> },
          { name: t('settings.timeZone'), value: <bdi>{timeZone}</bdi> },
          {
            name: t('trail.session'),
            value: action.sealed ? (
              t('trail.sealed.hidden')
            ) : action.session ? (
              <bdi className="hash">{action.session}</bdi>
            ) : (
              t('trail.session.none')
            ),
          },
          ...(action.actor.by === 'person' && action.actor.token
            ? [{ name: t('trail.token'), value: <AccessTokenName {...action.actor.token} /> }]
            : []),
          {
            name: t('trail.request'),
            value: action.sealed ? t('trail.sealed.hidden') : <bdi className="hash">{action.request}</bdi>,
          },
        ]}
      />
    </Card>
  )
}

function AccessTokenName({ id, name }: { id: number; name: string }) {
  const text = useText()
  return (
    <>
      <bdi>{name}</bdi> ({text.t('trail.token.number', { id: text.id(id) })})
    </>
  )
}
