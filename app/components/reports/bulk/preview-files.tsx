import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import { lookedAtKinds } from '../../../intake/formats/kinds'
import type { PreviewFile } from '../../../intake/bulk/preview-file.server'
import { Button, LinkButton } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { FileName } from '../../ui/file-name'
import { SafeText } from '../../ui/reading/safe-text'
import { NearReportWords } from '../draft/near-reports'
import { PreviewDay } from './preview-day'
import { fileDoubtWords } from './file-doubts'
import { PostForm } from '../../ui/forms/post-form'

const tones = { ask: 'amber', take: 'plain', leave: 'plain' } as const

/** The files of an import that wait, each with what it would become. */
export function PreviewFiles({ id, files, back }: { id: string; files: readonly PreviewFile[]; back: string }) {
  return (
    <ul className="preview-files">
      {files.map((file) => (
        <li key={file.position}>
          <PreviewFileItem id={id} file={file} back={back} />
        </li>
      ))}
    </ul>
  )
}

function PreviewFileItem({ id, file, back }: { id: string; file: PreviewFile; back: string }) {
  const said = useText()
  const { t } = said
  // The question above the list says it once for all files.
  const own = file.doubts.filter(({ code }) => code !== 'no-source')
  return (
    <>
      <PreviewName file={file} />
      <PreviewFacts file={file} />
      <p className="preview-opening" dir="auto">
        <SafeText text={restOf(file)} />
      </p>
      {file.stored !== null && (
        <p className="meta">
          {t('preview.stored')} <Link to={`/reports/${file.stored}`}>{t('intake.known.open')}</Link>
        </p>
      )}
      {own.length > 0 && file.decision !== 'take' && (
        <ul className="preview-doubts">
          {own.map((doubt, at) => (
            <li key={at}>
              <span className="tone-amber">
                <Icon name="warning" />
              </span>
              <span>
                {doubt.code === 'nearly-stored' ? <NearReportWords near={doubt} /> : fileDoubtWords(doubt, said)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <DecideForm id={id} file={file} back={back} />
    </>
  )
}

/** What a file would be called: its name alone where its title is made of that. */
function PreviewName({ file: { name, details, decision, stored } }: { file: PreviewFile }) {
  const { t } = useText()
  const named = withoutEnding(name.slice(name.lastIndexOf('/') + 1)) === details.title
  return (
    <>
      <div className="preview-name">
        {named ? (
          <h3>
            <FileName name={name} />
          </h3>
        ) : (
          <p className="meta">
            <FileName name={name} />
          </p>
        )}
        <Chip tone={tones[decision]}>
          {t(`preview.decision.${decision === 'take' && stored !== null ? 'stored' : decision}`)}
        </Chip>
      </div>
      {!named && (
        <h3 className="preview-title">
          <bdi>
            <SafeText text={details.title} />
          </bdi>
        </h3>
      )}
    </>
  )
}

/** Source, day and encoding of a file, as they would be stored; how many have no day is said above the list. */
export function PreviewFacts({ file }: { file: PreviewFile }) {
  const { t } = useText()
  const { source, published_at: published } = file.details
  return (
    <p className="preview-facts">
      {source === '' ? (
        <span className="tone-amber">{t('preview.source.none')}</span>
      ) : (
        <bdi>
          <SafeText text={source} />
        </bdi>
      )}
      {published !== '' && <PreviewDay published={published} />}
      <span>{t(`format.kind.${file.kind}`)}</span>
      {file.encoding !== null && <bdi>{t(`intake.encoding.${file.encoding}`)}</bdi>}
      {file.archive !== '' && <span className="soft">{t('preview.archive', { name: file.archive })}</span>}
      {file.passages !== null && <span>{t('preview.passages', { count: file.passages })}</span>}
      {file.line > 0 && <span className="soft">{t('preview.line', { line: file.line })}</span>}
    </p>
  )
}

/** What has to be written or compared before it can be stored is accepted on a page of its own. */
function needsItsPage({ kind, doubts }: PreviewFile): boolean {
  return lookedAtKinds.includes(kind) || doubts.some(({ code }) => code === 'row-without-text' || code === 'no-source')
}

function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** The beginning of a text without the title that stands above it, where that is its first words. */
function restOf({ opening, details: { title } }: PreviewFile): string {
  return opening.startsWith(title) ? opening.slice(title.length).trimStart() : opening
}

function DecideForm({ id, file, back }: { id: string; file: PreviewFile; back: string }) {
  const { t } = useText()
  const button = (decision: string, words: string) => (
    <Button small name="do" value={`file ${file.position} ${decision}`} aria-label={`${words}: ${file.name}`}>
      {words}
    </Button>
  )
  return (
    <PostForm className="row" preventScrollReset values={{ back }}>
      {file.decision === 'ask' && !needsItsPage(file) && button('take', t('preview.accept'))}
      {file.decision === 'leave' ? button('take', t('preview.takeAfterAll')) : button('leave', t('preview.leave'))}
      <LinkButton
        small
        look="quiet"
        to={`/reports/bulk/${id}/files/${file.position}`}
        aria-label={`${t('preview.look')}: ${file.name}`}
      >
        {t('preview.look')}
      </LinkButton>
    </PostForm>
  )
}
