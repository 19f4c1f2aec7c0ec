import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Disclosure } from '../ui/disclosure'
import { Notice } from '../ui/notices'

/** In the order in which they are given; each on the server, the first two under an account of the signer's own. */
const commands = [
  ['trail.sign.key', 'muqabala audit keygen /etc/muqabala/audit.key --name desk.example/audit'],
  [
    'trail.sign.run',
    'MUQABALA_AUDIT_KEY=/etc/muqabala/audit.key muqabala audit sign --every 60 --directory /srv/public/checkpoints',
  ],
  ['trail.sign.check', "muqabala audit verify --key 'desk.example/audit+…'"],
] as const

/** The three commands that start the signing, for whoever runs the server. */
export function SigningCommands() {
  const { t } = useText()
  return (
    <Disclosure summary={t('trail.sign.how')}>
      <ol className="sign-commands">
        {commands.map(([message, command]) => (
          <li key={message}>
            {t(message)}
            <code dir="ltr">{command}</code>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

/** For administrators of a desk whose trail was never signed: what that means, and the three commands that change it. */
export function NeverSigned() {
  const { t } = useText()
  return (
    <Notice tone="amber" icon="warning" actions={<SigningCommands />}>
      {t('trail.sign.never')} <Link to="/trail/verification">{t('trail.verification')}</Link>
    </Notice>
  )
}
