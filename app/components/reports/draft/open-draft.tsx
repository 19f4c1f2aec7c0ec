import { useState } from 'react'
import { DraftAside } from './draft-aside'
import { DraftNotices } from './draft-notices'
import type { DraftView } from './draft-view'
import { SaveReports } from './save-reports'
import { Button, LinkButton } from '../../ui/button'
import { CutEditor } from '../cutting/cut-editor'
import type { CutAnswer } from '../cutting/cut-answer'
import { SuggestedReports } from '../cutting/cut-reports'
import { FinenessChoice } from '../cutting/fineness-choice'
import { TextPages } from '../reading/text-pages'
import { PageHead } from '../../ui/page-head'
import { useText } from '../../../i18n/context'
import type { Encoding } from '../../../intake/decode/encodings'
import { FileName } from '../../ui/file-name'

interface OpenDraftProps {
  page: DraftView
  /** What the last form that was sent was answered. */
  given: (CutAnswer & { unreadable?: Encoding }) | undefined
}

/** The preview of a draft: its text with the cuts, its reports, and the details of the one that is shown. */
export function OpenDraft({ page, given }: OpenDraftProps) {
  const [edited, setEdited] = useState<CutAnswer>()
  const { t } = useText()
  const { current } = page
  const refused = edited?.refused ?? given?.refused
  return (
    <>
      <PageHead
        title={t('intake.title')}
        chips={
          page.fileName === null ? undefined : (
            <span className="meta">
              <FileName name={page.fileName} />
            </span>
          )
        }
      />
      <DraftNotices page={page} refused={refused} />
      <CutEditor
        key={`${current.base} ${page.encoding}`}
        firstPassage={current.page.firstPassage}
        under={current.under}
        pages={<TextPages page={current.page} shown={current.report.passages.length} />}
        text={current.text}
        lang={current.details.language}
        report={current.report}
        marks={current.marks}
        base={current.base}
        selected={page.at === null ? null : page.at + current.start - current.base}
        hrefOf={(at) => `?report=${current.start}&at=${at + current.base - current.start}#p${at + current.base}`}
        values={{ report: current.start, page: current.page.number, seen: current.seen, request: page.request }}
        onAnswer={setEdited}
        issue={given?.issue}
        usual="keep"
        panelAside={<UndoCut disabled={!page.undo} />}
        header={
          <>
            <SuggestedReports suggested={page.suggested} />
            <FinenessChoice fineness={current.fineness} passages={current.page.passages} />
          </>
        }
        aside={<DraftAside page={page} refused={refused} unreadable={given?.unreadable} />}
        footer={<SaveDraft page={page} />}
      />
    </>
  )
}

function UndoCut({ disabled }: { disabled: boolean }) {
  const { t } = useText()
  return (
    <Button small look="quiet" name="do" value="undo" shortcut="z" disabled={disabled}>
      {t('frame.undo')}
    </Button>
  )
}

function SaveDraft({ page }: { page: DraftView }) {
  const { t } = useText()
  return (
    <SaveReports
      {...page.sums}
      // A text that seems to hold several reports is not likely to be saved as one.
      look={page.suggested.count > 0 ? 'plain' : 'primary'}
      aside={
        <LinkButton look="quiet" to="?discard=ask">
          {t('intake.discard')}
        </LinkButton>
      }
    />
  )
}
