import { useId } from 'react'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { FieldError } from './field'
import { useKeptTick, useKeptValue } from './kept-form'

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode
  hint?: ReactNode
}

export function Check({ label, hint, defaultChecked, ...rest }: CheckProps) {
  const id = useId()
  const ticked = useKeptTick(rest.name, String(rest.value ?? 'on'), defaultChecked)
  const hintId = `${id}hint`
  return (
    <div className="check">
      <input
        type="checkbox"
        id={id}
        aria-describedby={hint === undefined ? undefined : hintId}
        defaultChecked={ticked}
        {...rest}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={hintId} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

interface RadioCardsProps {
  legend: ReactNode
  name: string
  choices: readonly Choice[]
  defaultValue?: string
  error?: ReactNode
  required?: boolean
  onChoose?: (value: string) => void
}

/** One of a few, each with room for what it means. */
export function RadioCards({ legend, name, choices, defaultValue, error, required, onChoose }: RadioCardsProps) {
  const id = useId()
  const chosen = useKeptValue(name, defaultValue)
  const errorId = `${id}error`
  return (
    <fieldset className="field" aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="field-label">{legend}</legend>
      <div className="cards">
        {choices.map((choice) => (
          <label key={choice.value} className="card-choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              disabled={choice.disabled}
              required={required}
              onChange={() => onChoose?.(choice.value)}
            />
            <span className="card-name">{choice.label}</span>
            {choice.hint !== undefined && <span className="card-hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
