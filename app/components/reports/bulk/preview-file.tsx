import type { ReactNode } from 'react'
import { fileDoubtSentences } from './file-doubts'
import { DoubtList } from '../draft/doubt-list'
import { NearReportWords } from '../draft/near-reports'
import { LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notices'
import { SafeText } from '../../ui/reading/safe-text'
import { useText } from '../../../i18n/context'
import type { PreviewFile } from '../../../intake/bulk/preview-file.server'

/** What is doubtful about a file of an import, and the stored report that has its text already. */
export function PreviewFileNotices({ file }: { file: PreviewFile }) {
  const text = useText()
  const { t } = text
  return (
    <>
      <DoubtList
        doubts={file.doubts.flatMap((doubt): ReactNode[] =>
          doubt.code === 'nearly-stored'
            ? [<NearReportWords key="near" near={doubt} />]
            : fileDoubtSentences(doubt, text),
        )}
      />
      {file.stored !== null && (
        <Notice
          actions={
            <LinkButton small to={`/reports/${file.stored}`}>
              {t('intake.known.open')}
            </LinkButton>
          }
        >
          {t('preview.stored')}
        </Notice>
      )}
    </>
  )
}

/** The beginning of a file's text as it was read; `cut` says that there is more of it. */
export function PreviewFileText({ file }: { file: { text: string; cut: boolean } }) {
  const { t } = useText()
  return (
    <Card title={t('preview.file.text')}>
      <div className="preview-text" dir="auto">
        <SafeText text={file.text} />
      </div>
      {file.cut && <p className="meta">{t('preview.file.cut')}</p>}
    </Card>
  )
}
