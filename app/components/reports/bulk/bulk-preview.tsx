import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { Preview, PreviewFilter } from '../../../intake/bulk/bulk-preview.server'
import { Button, LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notices'
import { Pager } from '../../ui/pager'
import { Tabs } from '../../ui/tabs'
import { OwnPageFilesCard } from './own-page-files'
import { PreviewFiles } from './preview-files'
import { PreviewManifests } from './preview-manifests'
import { PreviewKinds, PreviewQuestions } from './preview-questions'
import { PostForm } from '../../ui/forms/post-form'

interface BulkPreviewProps {
  id: string
  preview: Preview
  filter: PreviewFilter
  /** Files of this import are in the record already. */
  again: boolean
  discard: boolean
  manifestIssue?: string
  /** Names of sources that are offered while one is typed. */
  sources: readonly string[]
}

/** Everything that an import would store, for a person to look at, change and allow. */
export function BulkPreview({ id, preview, filter, again, discard, manifestIssue, sources }: BulkPreviewProps) {
  const { t } = useText()
  const { counts, undated, files, previous, next } = preview
  const at = (search: Record<string, string | number>) =>
    `/reports/bulk/${id}?${new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)] as [string, string]))}`
  const page = (way: 'after' | 'before', position: number | null) =>
    position === null ? undefined : at({ show: filter.show, [way]: position })
  const shows = (['all', 'ask', 'take', 'leave'] as const).filter(
    (show) => show === filter.show || show === 'all' || counts[show] > 0,
  )
  return (
    <>
      {discard && <DiscardNotice id={id} />}
      <ApproveSheet counts={counts} again={again} discardTo={again ? undefined : at({ discard: 'ask' })} />
      <PreviewQuestions questions={preview.questions} sources={sources} />
      <PreviewKinds kinds={preview.kinds} acceptable={preview.acceptable} />
      <OwnPageFilesCard id={id} kinds={preview.ownPage} />
      <PreviewManifests id={id} manifests={preview.manifests} unmatched={preview.unmatched} issue={manifestIssue} />
      {/* Of scans and tables that nobody has answered for there is nothing to list yet. */}
      {counts.all > 0 && (
        <section className="stack" aria-label={t('preview.show')}>
          <Tabs
            label={t('preview.show')}
            tabs={shows.map((show) => ({
              to: at({ show }),
              label: t(`preview.show.${show}`, { count: counts[show] }),
              current: show === filter.show,
            }))}
          />
          {undated > 0 && <p className="meta">{t('preview.undated', { count: undated })}</p>}
          {files.length > 0 ? (
            <PreviewFiles
              id={id}
              files={files}
              back={`?${new URLSearchParams({ show: filter.show, ...(filter.after !== undefined && { after: String(filter.after) }) })}`}
            />
          ) : (
            <p className="meta">{t('preview.none')}</p>
          )}
          <Pager previous={page('before', previous)} next={page('after', next)} />
        </section>
      )}
    </>
  )
}

function ApproveSheet({
  counts,
  again,
  discardTo,
}: {
  counts: Preview['counts']
  again: boolean
  discardTo: string | undefined
}) {
  const { t } = useText()
  const fresh = counts.take - counts.stored
  const effects = [
    fresh > 0 && t('preview.approve.effect'),
    counts.stored > 0 && t('preview.approve.known', { count: counts.stored }),
    !again && counts.ask > 0 && t('preview.approve.waiting', { count: counts.ask }),
  ].filter((effect) => effect !== false)
  return (
    <Card className="preview-approve">
      <PostForm className="stack">
        <p>{again ? t('preview.again', { count: counts.ask }) : t('preview.intro')}</p>
        <div className="row">
          <Button look="primary" name="do" value="approve" disabled={counts.take === 0 && counts.leave === 0}>
            {fresh === 0 && counts.stored > 0 ? t('preview.approve.stored') : t('preview.approve', { count: fresh })}
          </Button>
          {discardTo !== undefined && (
            <LinkButton look="quiet" to={discardTo}>
              {t('preview.discard')}
            </LinkButton>
          )}
        </div>
        {effects.length > 0 && <p className="meta">{effects.join(' ')}</p>}
      </PostForm>
    </Card>
  )
}

function DiscardNotice({ id }: { id: string }) {
  const { t } = useText()
  const buttons = (
    <PostForm className="row">
      <Button small look="danger" name="do" value="discard">
        {t('preview.discard')}
      </Button>
      <Link to={`/reports/bulk/${id}`}>{t('frame.cancel')}</Link>
    </PostForm>
  )
  return (
    <Notice tone="brick" actions={buttons}>
      {t('preview.discard.sure')}
    </Notice>
  )
}
