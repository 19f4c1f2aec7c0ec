import { Form, useLocation, useResolvedPath, useRouteLoaderData, type FormProps } from '@remix-run/react'
import { forwardRef, type FormEvent } from 'react'
import { HiddenFields } from './hidden-fields'
import { KeptFields, keptValues, useKeptForm, type HiddenValues } from './kept-form'
import { forgetLost, rememberSent } from './sent-form'

interface PostFormProps extends Omit<FormProps, 'method' | 'action'> {
  /** Where it is sent; the page itself where it is left out. */
  action?: string
  /** Its hidden fields. */
  values?: HiddenValues
}

/**
 * The form for everything that changes something. It says whose page it is on, so that what was typed can be kept where the
 * session ended meanwhile, and it comes back filled after log-in or after an answer that was lost.
 *
 * @example
 * <PostForm action={`/claims/${id}/wording`} values={{ version, request }} className="form">…</PostForm>
 */
export const PostForm = forwardRef<HTMLFormElement, PostFormProps>(function PostForm(
  { action, values = {}, children, onSubmit, encType, ...rest },
  ref,
) {
  const root = useRouteLoaderData<{ viewer?: { formAuthor?: string } | null }>('root')
  const { pathname, search } = useLocation()
  const resolved = useResolvedPath(action ?? '')
  const kept = useKeptForm(action, values)
  const author = root?.viewer?.formAuthor
  const page = pathname + search

  function submit(event: FormEvent<HTMLFormElement>) {
    onSubmit?.(event)
    if (event.defaultPrevented) return
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    forgetLost()
    rememberSent({ page, action: action === undefined ? page : resolved.pathname + resolved.search, data, encType })
  }

  return (
    <Form ref={ref} method="post" action={action} encType={encType} onSubmit={submit} {...rest}>
      <HiddenFields values={author === undefined ? {} : { by: author }} />
      <HiddenFields values={keptValues(values, kept)} />
      <KeptFields.Provider value={kept?.fields ?? null}>{children}</KeptFields.Provider>
    </Form>
  )
})
