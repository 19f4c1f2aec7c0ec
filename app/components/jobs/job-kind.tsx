import { useText } from '../../i18n/context'
import type { Job } from '../../jobs/read-jobs.server'
import { SafeText } from '../ui/reading/safe-text'

/** What a job does, with the first file of its import where it has one. */
export function JobKind({ job: { kind, importName } }: { job: Job }) {
  const { t } = useText()
  return (
    <>
      {t(`jobs.kind.${kind}`)}
      {importName !== '' && (
        <>
          {': '}
          <bdi>
            <SafeText text={importName} />
          </bdi>
        </>
      )}
    </>
  )
}
