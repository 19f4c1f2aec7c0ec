import { useLocation, useResolvedPath, useRouteLoaderData } from '@remix-run/react'
import { createContext, useContext } from 'react'
import { lostForms, type KeptForm } from './sent-form'

export type HiddenValues = Record<string, string | number>

/** Hidden fields that differ from visit to visit; all others tell the forms of a page apart. */
const perVisit = ['request', 'seen', 'version']

/**
 * What was kept of this form: after a session that ended, or after an answer that was lost; null for any other.
 *
 * @param values - its hidden fields
 */
export function useKeptForm(action: string | undefined, values: HiddenValues = {}): KeptForm | null {
  const root = useRouteLoaderData<{ kept?: readonly KeptForm[] }>('root')
  const { pathname, search } = useLocation()
  const resolved = useResolvedPath(action ?? '')
  const own = action === undefined ? pathname + search : resolved.pathname + resolved.search
  const fits = (form: KeptForm) =>
    form.action === own &&
    Object.entries(values).every(([name, value]) => perVisit.includes(name) || form.fields[name]?.[0] === String(value))
  return (root?.kept ?? []).find(fits) ?? lostForms(pathname + search).find(fits) ?? null
}

/**
 * The hidden fields of a form that came back. It keeps the version that its writer saw, so that nothing is overwritten that
 * was changed meanwhile, and its request, so that it cannot be recorded twice.
 */
export function keptValues(values: HiddenValues, kept: KeptForm | null): HiddenValues {
  // The page that it came back to shows the change: whoever sends it again has seen it.
  if (!kept || kept.reason === 'changed') return values
  const again = perVisit.flatMap((name) => {
    const value = kept.fields[name]?.[0]
    return name in values && value !== undefined ? [[name, value] as const] : []
  })
  return { ...values, ...Object.fromEntries(again) }
}

export const KeptFields = createContext<KeptForm['fields'] | null>(null)

/** What was typed into this field of a form that came back, else `usual`. */
export function useKeptValue<T>(name: string | undefined, usual: T): T | string {
  const fields = useContext(KeptFields)
  return (name === undefined ? undefined : fields?.[name]?.[0]) ?? usual
}

/** Whether this box was ticked in a form that came back, else `usual`. Boxes left open are in no form. */
export function useKeptTick(name: string | undefined, value: string, usual: boolean | undefined): boolean | undefined {
  const fields = useContext(KeptFields)
  if (!fields || name === undefined) return usual
  return fields[name]?.includes(value) ?? false
}
