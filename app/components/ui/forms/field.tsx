import { useId } from 'react'
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useText } from '../../../i18n/context'
import { Icon } from '../icon'
import { useKeptValue } from './kept-form'
import { useRefusedCharacter } from './refused-character'
import { classes } from '../tone'

export interface FieldLook {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Says "optional" beside the label. */
  optional?: boolean
  /** Beside the label, and no part of the field's name. */
  beside?: ReactNode
}

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Label, hint and error around any control; the control takes the wiring it is given. */
export function FieldFrame({
  label,
  hint,
  error,
  optional,
  beside,
  children,
}: FieldLook & { children: (wiring: Wiring) => ReactNode }) {
  const { t } = useText()
  const id = useId()
  const hintId = `${id}hint`
  const errorId = `${id}error`
  const described = classes(error !== undefined && errorId, hint !== undefined && hintId)
  return (
    <div className="field">
      <span className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
          {optional && <span className="field-optional"> ({t('frame.optional')})</span>}
        </label>
        {beside && <span className="field-beside">{beside}</span>}
      </span>
      {hint !== undefined && (
        <span id={hintId} className="field-hint">
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useText()
  return (
    <span id={id} className="field-error">
      <Icon name="warning" />
      <span>
        <span className="unseen">{t('frame.error.prefix')} </span>
        {children}
      </span>
    </span>
  )
}

type FieldProps = FieldLook & InputHTMLAttributes<HTMLInputElement>

/** A one-line control: text, password, date, file. Free text takes its direction from what is typed. */
export function Field({ label, hint, error, optional, beside, className, defaultValue, ...rest }: FieldProps) {
  const kept = useKeptValue(rest.type === 'file' || rest.type === 'password' ? undefined : rest.name, defaultValue)
  const refused = useRefusedCharacter(rest.name)
  return (
    <FieldFrame {...{ label, hint, error: refused ?? error, optional, beside }}>
      {(wiring) => (
        <input
          className={classes('input', className)}
          dir={rest.type === undefined ? 'auto' : undefined}
          defaultValue={kept}
          {...rest}
          {...wiring}
        />
      )}
    </FieldFrame>
  )
}

type TextAreaProps = FieldLook &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    /** Set in the reading face, for the texts of reports and quotes. */
    reading?: boolean
  }

export function TextArea({ label, hint, error, optional, reading, className, defaultValue, ...rest }: TextAreaProps) {
  const kept = useKeptValue(rest.name, defaultValue)
  const refused = useRefusedCharacter(rest.name)
  return (
    <FieldFrame {...{ label, hint, error: refused ?? error, optional }}>
      {(wiring) => (
        <textarea
          className={classes('input', reading && 'input-reading', className)}
          dir="auto"
          defaultValue={kept}
          {...rest}
          {...wiring}
        />
      )}
    </FieldFrame>
  )
}

export interface Option {
  value: string
  label: string
}

type SelectProps = FieldLook &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'> & {
    options: readonly Option[]
    /** A first option with an empty value: "all", "choose". */
    blank?: string
  }

export function Select({
  label,
  hint,
  error,
  optional,
  options,
  blank,
  className,
  defaultValue,
  ...rest
}: SelectProps) {
  const kept = useKeptValue(rest.name, defaultValue)
  return (
    <FieldFrame {...{ label, hint, error, optional }}>
      {(wiring) => (
        <span className="select">
          <select className={classes('input', className)} defaultValue={kept} {...rest} {...wiring}>
            {blank !== undefined && <option value="">{blank}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </FieldFrame>
  )
}
