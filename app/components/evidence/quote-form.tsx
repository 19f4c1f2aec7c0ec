import { Form } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { longestQuote } from '../../review/rules/claims/evidence-place'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { TextArea } from '../ui/forms/field'
import { HiddenFields } from '../ui/forms/hidden-fields'
import { PostForm } from '../ui/forms/post-form'
import { CiteFields } from './cite-fields'
import { QuotePlaces, type ShownPlace } from './quote-places'

interface QuoteFormProps {
  words: string
  /** Where they stand. */
  places: readonly ShownPlace[]
  language?: string
  /** Where in the text they were selected. */
  near: number
  /** What both forms carry along. */
  values: Record<string, string>
  request: string
  typed: Record<string, string>
  issues: Record<string, string>
}

/** Looks words up in a text, shows where they stand, and links one place to a claim. */
export function QuoteForm({ words, places, language, near, values, request, typed, issues }: QuoteFormProps) {
  const { t } = useText()
  return (
    <div className="cards measure">
      <Card>
        <Form method="get" className="form">
          <HiddenFields values={{ ...values, ...(typed.claim && { claim: typed.claim }) }} />
          <TextArea
            reading
            name="words"
            required
            maxLength={longestQuote}
            label={t('evidence.quote.words')}
            hint={t('evidence.quote.words.hint')}
            defaultValue={words}
            error={words !== '' && places.length === 0 ? t('evidence.quote.none') : undefined}
          />
          <div className="form-end">
            <Button look={places.length === 0 ? 'primary' : 'plain'}>{t('evidence.quote.find')}</Button>
          </div>
        </Form>
      </Card>
      {places.length > 0 && (
        <Card title={t('evidence.quote.places', { count: places.length })}>
          <PostForm className="form" values={{ request, ...values }}>
            <QuotePlaces places={places} language={language} chosen={typed.place} near={near} />
            <CiteFields typed={typed} issues={issues} />
          </PostForm>
        </Card>
      )}
    </div>
  )
}
