import { Disclosure } from './disclosure'
import { Hash } from './hash'

/** A hash in a narrow place: its beginning, and all of it in a fold, where one click selects it. It is printed whole. */
export function HashFold({ value }: { value: string }) {
  return (
    <Disclosure summary={<Hash value={value} />} prints>
      <span className="hash-whole">
        <Hash value={value} full />
      </span>
    </Disclosure>
  )
}
