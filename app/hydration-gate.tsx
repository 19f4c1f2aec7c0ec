import { useEffect, type ReactNode } from 'react'

/** The events that make React 18 hydrate a page at once, whatever it still waits for (its `isDiscreteEventThatRequiresHydration`). */
const hurrying = [
  'auxclick',
  'beforeinput',
  'change',
  'click',
  'compositionend',
  'compositionstart',
  'contextmenu',
  'copy',
  'cut',
  'dblclick',
  'dragend',
  'dragstart',
  'drop',
  'input',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'paste',
  'pointercancel',
  'pointerdown',
  'pointerup',
  'reset',
  'submit',
  'textInput',
  'touchcancel',
  'touchend',
  'touchstart',
] as const

function keepFromReact(event: Event): void {
  event.stopImmediatePropagation()
}

/**
 * Until the page is hydrated it is used as without JavaScript: links lead on, forms send, typed text stays. Remix waits
 * for its decoded state without a boundary, so a key or a click that hurried React just then would end the hydration
 * with an error («Root did not complete») and leave the page without its keys.
 */
export function holdEventsUntilHydrated(): void {
  for (const name of hurrying) window.addEventListener(name, keepFromReact, { capture: true })
}

/** What React remembers of a field's last value, so that it hears of each change once; not part of its public interface. */
interface Tracked {
  _valueTracker?: { setValue(value: string): void }
}
type TypedField = (HTMLInputElement | HTMLTextAreaElement) & Tracked

/** Tells React of what was chosen or typed before it listened, or the part of a form that a choice opens would stay shut. */
function dispatchEarlierChanges(): void {
  for (const field of document.querySelectorAll('select'))
    if (field.value !== firstValue(field)) field.dispatchEvent(new Event('change', { bubbles: true }))
  for (const field of document.querySelectorAll<TypedField>('input:not([type=hidden], [type=file]), textarea'))
    if (field.type === 'checkbox' || field.type === 'radio') {
      // An event that no pointer caused tells of a choice and makes none.
      const { checked, defaultChecked } = field as HTMLInputElement
      if (checked && !defaultChecked) dispatchChange(field, 'false', 'click')
    } else if (field.value !== field.defaultValue) dispatchChange(field, field.defaultValue, 'input')
}

function dispatchChange(field: TypedField, before: string, event: 'click' | 'input'): void {
  field._valueTracker?.setValue(before)
  field.dispatchEvent(new Event(event, { bubbles: true }))
}

/** What is chosen where nobody chose: the option that says so, else the first. */
function firstValue(field: HTMLSelectElement): string | undefined {
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value
}

/** Lets the events through again. It holds the whole page, so its effect runs when all is hydrated; a sibling would change the page's ids. */
export function ReleaseEvents({ children }: { children: ReactNode }): ReactNode {
  useEffect(() => {
    for (const name of hurrying) window.removeEventListener(name, keepFromReact, { capture: true })
    dispatchEarlierChanges()
  }, [])
  return children
}
