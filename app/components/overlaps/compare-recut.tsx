import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { Notice } from '../ui/notices'

interface RecutPassage {
  id: number
  retired: boolean
  replacedBy: number | null
}

/** A passage of the pair was cut anew: what took its place is compared instead. */
export function CompareRecut({ passages }: { passages: readonly RecutPassage[] }) {
  const { t, id } = useText()
  return passages
    .filter((passage) => passage.retired)
    .map((passage) => {
      const other = passages.find((candidate) => candidate !== passage)
      const link = passage.replacedBy !== null && other && passage.replacedBy !== other.id && (
        <LinkButton small to={`/overlaps/${other.id}/${passage.replacedBy}`}>
          {t('compare.recut.next')}
        </LinkButton>
      )
      return (
        <Notice key={passage.id} tone="amber" actions={link}>
          {t('compare.recut', { passage: id(passage.id) })}
        </Notice>
      )
    })
}
