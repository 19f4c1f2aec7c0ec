import type { Text } from '../../i18n/text'
import { writeTime, type EvidencePlace } from '../../review/rules/claims/evidence-place'

/** A place in a file, in words: page, time, part of the picture. */
export function placeWords(
  { page, fromMs, toMs, box }: EvidencePlace,
  { t, id, number }: Pick<Text, 't' | 'id' | 'number'>,
): string[] {
  const share = (thousandths: number) => number(thousandths / 1000, { style: 'percent', maximumFractionDigits: 1 })
  const until = toMs === null ? '' : writeTime(toMs)
  const range = until === '' ? 'no' : 'yes'
  return [
    ...(page === null ? [] : [t('evidence.place.page', { page: id(page) })]),
    ...(fromMs === null ? [] : [t('evidence.place.time', { from: writeTime(fromMs), until, range })]),
    ...(box === null
      ? []
      : [
          t('evidence.place.box', {
            left: share(box[0]),
            top: share(box[1]),
            width: share(box[2]),
            height: share(box[3]),
          }),
        ]),
  ]
}
