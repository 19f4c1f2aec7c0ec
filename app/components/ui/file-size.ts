import { useText } from '../../i18n/context'

/** A number of bytes as people read it. */
export function useFileSize(): (bytes: number) => string {
  const { number } = useText()
  return (bytes) => {
    const units = ['byte', 'kilobyte', 'megabyte'] as const
    const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
    const value = bytes / 1000 ** step
    return number(value, { style: 'unit', unit: units[step], maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 })
  }
}
