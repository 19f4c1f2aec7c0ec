import { useText } from '../../i18n/context'
import type { Field } from '../../review/rules/claims/claim-values'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { originsOf } from './field-rows'
import { Icon } from '../ui/icon'

/** Whether the sources of a field agree, in a sign and a word; one origin alone agrees with nobody. */
export function AgreementWords({ field, dossier }: { field: Field; dossier: Dossier }) {
  const { t } = useText()
  const { agreement } = field
  const lone = originsOf(field, dossier).size < 2
  if (agreement === 'agree')
    return (
      <span className={lone ? 'soft' : 'tone-green'}>
        {!lone && <Icon name="check" />} {t(lone ? 'claims.agreement.lone' : 'claims.agreement.agree')}
      </span>
    )
  return (
    <span className={agreement === 'conflict' ? 'tone-amber' : undefined}>
      <Icon name={agreement === 'conflict' ? 'differs' : 'ring'} /> {t(`claims.agreement.${agreement}`)}
    </span>
  )
}
