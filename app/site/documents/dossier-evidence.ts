import type { DossierClaim } from '../../exchange/dossier/read-dossier.server'
import { placeWords } from '../../components/evidence/place-words'
import type { Text } from '../../i18n/text'
import { plain, type Block, type Run } from './document'

type Evidence = DossierClaim['dossier']['evidence'][number]

/** The evidence of a claim, what was withdrawn included, with what was kept of it and the hashes of that. */
export function dossierEvidence({ evidence }: DossierClaim['dossier'], text: Text): Block[] {
  if (evidence.length === 0) return []
  return [
    { kind: 'subheading', text: text.t('dossier.evidence') },
    ...evidence.flatMap((piece) => [
      { kind: 'item' as const, runs: pieceRuns(piece, text) },
      ...piece.snapshots.map((snapshot): Block => ({ kind: 'small', runs: snapshotRuns(snapshot, text) })),
    ]),
  ]
}

function pieceRuns(piece: Evidence, text: Text): Run[] {
  const { t, dateTime } = text
  const { passage } = piece
  const of = passage ? `${passage.source.name}: ${passage.report.title}` : (piece.address ?? '')
  const given = { person: piece.person ?? t('claims.person.none'), time: dateTime(piece.at, { utc: true }) }
  return [
    plain(t(`frame.stance.${piece.stance}`), { bold: true }),
    ...(piece.withdrawn
      ? [plain(` (${t('dossier.evidence.withdrawn', { reason: piece.reason })})`, { tone: 'amber' as const })]
      : []),
    ...[of, piece.quote || (passage?.quote ?? ''), piece.note].flatMap((part) =>
      part === '' ? [] : [plain(` | ${part}`)],
    ),
    ...citationRuns(piece, text),
    plain(` | ${t('dossier.by', given)}`, { tone: 'soft' }),
  ]
}

/** Where exactly it is: page, time, part of the picture, and the characters of a quote with their hash. */
function citationRuns({ citation }: Evidence, text: Text): Run[] {
  if (!citation) return []
  const { start, end, sha256, report, place } = citation
  const range =
    start === null || end === null || sha256 === null
      ? []
      : [
          text.t(report ? 'dossier.range' : 'dossier.fileRange', {
            start: text.id(start),
            end: text.id(end),
            hash: sha256,
          }),
        ]
  return [...placeWords(place, text), ...range].map((words) => plain(` | ${words}`, { tone: 'soft' as const }))
}

function snapshotRuns(
  { id, at, address, failure, files }: Evidence['snapshots'][number],
  { t, dateTime, ...text }: Text,
): Run[] {
  const head = { id: text.id(id), time: dateTime(at, { utc: true }) }
  const of = address === null ? [] : [plain(` ${address}`)]
  if (failure !== null) return [plain(t('dossier.snapshot.failed', head), { tone: 'soft' }), ...of]
  return [
    plain(t('dossier.snapshot', head)),
    ...of,
    ...files.map(({ name, bytes, sha256 }) =>
      plain(` ${name}, ${text.number(bytes)} B, SHA-256 ${sha256}.`, { tone: 'soft' as const }),
    ),
  ]
}
