import { useRef } from 'react'
import { Link } from '@remix-run/react'
import type { TextPage } from '../../evidence/text/read-page.server'
import type { ArchiveView as Archive } from '../../evidence/web-archive/read-web-archive.server'
import type { ArchiveIssue } from '../../evidence/web-archive/web-archive'
import { useText } from '../../i18n/context'
import { Disclosure } from '../ui/disclosure'
import { Icon } from '../ui/icon'
import { SafeText } from '../ui/reading/safe-text'
import { isInstant, TimeStamp } from '../ui/time-stamp'
import { useCurrentInView } from '../ui/use-current-in-view'
import { TextView } from './text-view'
import { MetaParts } from '../ui/meta-parts'

interface ArchiveViewProps {
  archive: Archive
  /** A page of its text; null where no page has any. */
  text: TextPage | null
  hrefOf: (textPage: number) => string
  /** It is the file that a person uploaded, and none that we made. */
  uploaded: boolean
}

/** An archive of web pages: whether it is as it was described, its pages, and the text of one of them. */
export function ArchiveView({ archive, text, hrefOf, uploaded }: ArchiveViewProps) {
  const { t } = useText()
  const { kind, verified, issues, pages } = archive
  const current = text === null ? null : (text.own ?? 1) - 1
  const shown = current === null ? undefined : pages[current]
  return (
    <div className="stack">
      {uploaded && <p className="meta">{t('evidence.archive.uploaded')}</p>}
      {verified > 0 && <p>{t(`evidence.archive.verified.${kind}`, { count: verified })}</p>}
      {issues.map((issue) => (
        <IssueLine key={issue.code} issue={issue} />
      ))}
      {pages.length > 1 && <PageList archive={archive} current={current} hrefOf={hrefOf} />}
      {shown && (
        <p className="meta">
          {t('evidence.archive.textOf')}{' '}
          <bdi dir="ltr">
            <SafeText text={shown.address} />
          </bdi>
        </p>
      )}
      {text && <TextView page={text} hrefOf={hrefOf} />}
    </div>
  )
}

function IssueLine({ issue: { code, count, names } }: { issue: ArchiveIssue }) {
  const { t } = useText()
  const words = t(`evidence.archive.${code}`, { count })
  const quiet = code === 'more-pages' || code === 'file-unlisted'
  return (
    <div className={quiet ? 'soft' : 'tone-amber'}>
      <p>
        <Icon name="warning" /> {words}
      </p>
      {names.length > 0 && code !== 'no-description' && code !== 'description-differs' && (
        <Disclosure summary={t('evidence.archive.which')}>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <bdi dir="ltr">
                  <SafeText text={name} />
                </bdi>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

function PageList({
  archive,
  current,
  hrefOf,
}: Pick<ArchiveViewProps, 'archive' | 'hrefOf'> & { current: number | null }) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  useCurrentInView(list, current)
  return (
    <section aria-label={t('evidence.archive.pages')} className="stack-tight">
      <h3 className="meta">{t('evidence.archive.pages')}</h3>
      <ol ref={list} className="archive-pages">
        {archive.pages.map(({ title, address, at, textPage }, number) => {
          const name = (
            <bdi>
              <SafeText text={title || address} />
            </bdi>
          )
          return (
            <li key={`${number} ${address}`}>
              {textPage === null ? (
                name
              ) : (
                <Link to={hrefOf(textPage)} aria-current={number === current ? 'true' : undefined} preventScrollReset>
                  {name}
                </Link>
              )}
              {textPage === null && <span className="meta"> {t('evidence.archive.noText')}</span>}
              <div className="meta">
                <MetaParts
                  parts={[
                    title && (
                      <bdi dir="ltr">
                        <SafeText text={address} />
                      </bdi>
                    ),
                    at && <CaptureTime at={at} />,
                  ]}
                />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The time of a page, as its archive says it: what is no instant stays as it is written. */
function CaptureTime({ at }: { at: string }) {
  if (isInstant(at)) return <TimeStamp at={at} />
  return (
    <bdi dir="ltr">
      <SafeText text={at} />
    </bdi>
  )
}
