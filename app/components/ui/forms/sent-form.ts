import type { FormEncType } from '@remix-run/react'

/** What somebody had typed into a form that was not recorded: it comes back in that form. */
export interface KeptForm {
  /** Where it was sent, as an address of this server. */
  action: string
  fields: Readonly<Record<string, readonly string[]>>
  /** `changed` where a colleague changed meanwhile what it would change. */
  reason?: 'session' | 'changed'
}

/** A form that was sent by script, as long as no answer has come. */
export interface SentForm extends KeptForm {
  /** The page that it was on. */
  page: string
  data: FormData
  encType: FormEncType
}

let unanswered: SentForm | null = null
let lost: SentForm | null = null

/** Remembers, in this window alone, what is being sent: where no answer comes, it can be sent again or put back into its form. */
export function rememberSent(form: { page: string; action: string; data: FormData; encType?: FormEncType }): void {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of form.data) if (typeof value === 'string') (fields[name] ??= []).push(value)
  unanswered = { ...form, fields, encType: form.encType ?? 'application/x-www-form-urlencoded' }
}

/** The form that was sent last and has no answer yet. */
export function unansweredForm(): SentForm | null {
  return unanswered
}

/** An answer came: the page that it led to stands. */
export function rememberAnswered(): void {
  unanswered = null
}

/** No answer came, or none that could be read: the form gets back what was typed when its page is opened. */
export function rememberLost(form: SentForm): void {
  lost = form
}

/** Forgets it when its form is sent again. */
export function forgetLost(): void {
  lost = null
}

/** The form of this page whose answer was lost. */
export function lostForms(page: string): readonly KeptForm[] {
  return lost?.page === page ? [lost] : []
}
