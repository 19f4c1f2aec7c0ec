import { loadMessages } from '../../i18n/catalogue'
import type { Locale } from '../../i18n/locale'
import { bareMessage } from '../../i18n/message-format'
import { longestForm } from './longest-form'

/** Keeps a form that the server would refuse for its length on its page, with everything that was written, and says so at its longest field. */
export function refuseOversizedForms(locale: Locale): void {
  const check = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post' || form.enctype === 'multipart/form-data') return
    const fields = [...form.elements].filter(
      (field): field is HTMLTextAreaElement | HTMLInputElement =>
        field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement,
    )
    const longest = fields.reduce<(typeof fields)[number] | undefined>(
      (most, field) => (field.value.length > (most?.value.length ?? -1) ? field : most),
      undefined,
    )
    if (!longest || sentBytes(new FormData(form)) <= longestForm) return
    event.preventDefault()
    event.stopPropagation()
    void loadMessages(locale, ['shell/errors']).then((messages) => {
      longest.setCustomValidity(bareMessage(messages['errors.form.tooLong']))
      longest.addEventListener('input', () => longest.setCustomValidity(''), { once: true })
      longest.reportValidity()
    })
  }
  document.addEventListener('submit', check, { capture: true })
}

function sentBytes(form: FormData): number {
  return new URLSearchParams(
    [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  ).toString().length
}
