import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { useText } from '../../../i18n/context'
import { fileFormats } from '../../../intake/formats/format-names'
import { largestBulk, largestDocument, largestUpload, mostBulkFiles } from '../../../intake/limits'
import { Field } from '../../ui/forms/field'
import { droppedFiles } from './dropped-files'

const megabyte = 1024 * 1024

/** Chooses the files of an import: files, a folder, or either dropped here. Without scripts the two fields do it. */
export function ChooseFiles({ error }: { error: string | undefined }) {
  const { t } = useText()
  const area = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  /** How many files were dropped here, and whether more of them are looked for. */
  const [dropped, setDropped] = useState<{ count: number; state: 'looking' | 'found' | 'unread' } | null>(null)
  const limits = {
    files: mostBulkFiles,
    megabytes: largestBulk / megabyte,
    each: largestUpload / megabyte,
    document: largestDocument / megabyte,
  }

  function drag(event: DragEvent, entered: boolean) {
    event.preventDefault()
    setOver(entered)
  }

  async function drop(event: DragEvent) {
    drag(event, false)
    const looking = (count: number) => setDropped({ count, state: 'looking' })
    looking(0)
    const files = await droppedFiles(event.dataTransfer, looking).catch(() => null)
    setDropped({ count: files?.length ?? 0, state: files ? 'found' : 'unread' })
    const input = area.current?.querySelector<HTMLInputElement>('input[type=file]')
    if (!input || !files || files.length === 0) return
    const chosen = new DataTransfer()
    for (const file of files) chosen.items.add(file)
    input.files = chosen.files
  }

  return (
    <div
      ref={area}
      className={over ? 'drop-area drop-area-over' : 'drop-area'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => void drop(event)}
    >
      <Field
        label={t('bulk.files')}
        hint={t('bulk.files.hint', limits)}
        name="files"
        type="file"
        multiple
        accept={`${fileFormats},.zip,.tar,.tgz,.gz,.tsv`}
        error={error}
        onChange={() => setDropped(null)}
      />
      <Field
        label={t('bulk.folder')}
        hint={t('bulk.folder.hint')}
        name="files"
        type="file"
        optional
        {...{ webkitdirectory: '' }}
      />
      {dropped !== null && <p role="status">{t('bulk.dropped', dropped)}</p>}
    </div>
  )
}
