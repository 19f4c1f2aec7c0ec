import { useRef, useState } from 'react'
import { useText } from '../../../i18n/context'
import type { DocumentPage } from '../../../intake/bulk/scans/document-pages.server'
import { Button, LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'
import { UncertainWords } from './uncertain-words'

/** A page of a document: its picture, and beside it the text that was read from it, to be compared and corrected. */
export function DocumentPageCard({
  page,
  picture,
  error,
}: {
  page: DocumentPage
  picture: string
  error: string | undefined
}) {
  const { t } = useText()
  const { number, of, text, uncertain } = page
  const corrected = useRef<HTMLDivElement>(null)
  return (
    <Card title={t('preview.pdf.page', { number, of })}>
      <div className="pdf-page">
        <PagePicture key={picture} picture={picture} number={number} />
        <div className="stack" ref={corrected}>
          {uncertain.length > 0 && (
            <UncertainWords text={text} words={uncertain} field={() => corrected.current?.querySelector('textarea')} />
          )}
          <PostForm key={number} values={{ page: String(number) }} className="stack">
            <TextArea
              label={t('preview.pdf.text')}
              hint={t('preview.pdf.hint')}
              name="text"
              rows={18}
              reading
              defaultValue={text}
              error={error}
            />
            <div className="row">
              <Button small name="do" value="correct">
                {t('preview.pdf.save')}
              </Button>
              {number > 1 && (
                <LinkButton small look="quiet" to={`?page=${number - 1}`}>
                  {t('preview.pdf.previous')}
                </LinkButton>
              )}
              {number < of && (
                <LinkButton small look="quiet" to={`?page=${number + 1}`}>
                  {t('preview.pdf.next')}
                </LinkButton>
              )}
            </div>
          </PostForm>
        </div>
      </div>
    </Card>
  )
}

function PagePicture({ picture, number }: { picture: string; number: number }) {
  const { t } = useText()
  const [missing, setMissing] = useState(false)
  if (missing) return <p className="meta">{t('preview.pdf.noPicture')}</p>
  return (
    <a href={picture} className="pdf-picture">
      <img src={picture} alt={t('preview.pdf.picture', { number })} onError={() => setMissing(true)} />
    </a>
  )
}
