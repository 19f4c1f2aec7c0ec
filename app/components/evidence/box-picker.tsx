import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { readBoxes, writeBox } from '../../evidence/copies/copy-request'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { MarkedPicture, type Box } from './marked-picture'

interface BoxPickerProps {
  src: string
  alt: string
  /** The field of the form around that says the parts in numbers, one on each line: it is what is sent. */
  field: string
  /** Several parts, else the last one that was drawn. */
  several: boolean
  /** Parts are black, as they will be in the copy. */
  black?: boolean
}

/** A picture on which parts are drawn with a pointer; whoever cannot do that writes them as numbers. */
export function BoxPicker({ src, alt, field, several, black }: BoxPickerProps) {
  const { t } = useText()
  const container = useRef<HTMLDivElement>(null)
  const [boxes, setBoxes] = useBoxesOf(container, field)
  const [drawing, setDrawing] = useState<{ from: Point; to: Point } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const from = pointIn(event)
    setDrawing({ from, to: from })
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    // Read now: `currentTarget` is null by the time that React calls the function below.
    const to = pointIn(event)
    setDrawing((before) => before && { ...before, to })
  }
  const onPointerUp = () => {
    const box = drawing && boxBetween(drawing.from, drawing.to)
    // A press alone draws nothing.
    if (box && box[2] >= 5 && box[3] >= 5) setBoxes(several ? [...boxes, box] : [box])
    setDrawing(null)
  }
  const shown = [...boxes, ...(drawing ? [boxBetween(drawing.from, drawing.to)] : [])]
  return (
    <div className="box-picker needs-scripts" ref={container}>
      <div
        className={black ? 'box-area box-area-black' : 'box-area'}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrawing(null)}
      >
        <MarkedPicture src={src} alt={alt} boxes={shown.map((box, at) => ({ key: at, box, chosen: true }))} />
      </div>
      <div className="row">
        <p className="meta">{t(several ? 'evidence.box.drawSeveral' : 'evidence.box.draw')}</p>
        {boxes.length > 0 && (
          <Button type="button" small look="quiet" onClick={() => setBoxes(boxes.slice(0, -1))}>
            {t('evidence.box.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The parts that stand in a field of the form around, which both the pointer and the keyboard write. */
function useBoxesOf(container: { current: HTMLElement | null }, field: string) {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  useEffect(() => {
    const input = fieldOf(container.current, field)
    if (!input) return
    const read = () => setBoxes(readBoxes(input.value) ?? [])
    read()
    input.addEventListener('input', read)
    return () => input.removeEventListener('input', read)
  }, [container, field])
  const write = (changed: readonly Box[]) => {
    const input = fieldOf(container.current, field)
    if (input) input.value = changed.map(writeBox).join('\n')
    setBoxes(changed)
  }
  return [boxes, write] as const
}

function fieldOf(element: HTMLElement | null, name: string): HTMLTextAreaElement | HTMLInputElement | null {
  const found = element?.closest('form')?.elements.namedItem(name)
  return found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement ? found : null
}

interface Point {
  x: number
  y: number
}

/** Where the pointer is on the picture, in thousandths. */
function pointIn({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Point {
  const picture = (currentTarget.querySelector('img') ?? currentTarget).getBoundingClientRect()
  const within = (value: number) => Math.round(Math.min(1000, Math.max(0, value * 1000)))
  return { x: within((clientX - picture.left) / picture.width), y: within((clientY - picture.top) / picture.height) }
}

function boxBetween(one: Point, other: Point): Box {
  const [left, top] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return [left, top, Math.abs(one.x - other.x), Math.abs(one.y - other.y)]
}
