import { useText } from '../../i18n/context'
import type { ClaimVersion } from '../../review/queries/claims/read-versions.server'
import { Card } from '../ui/card'
import { MetaParts } from '../ui/meta-parts'
import { OutsideName } from '../ui/subject-link'

/** Drawn in px: rows as high as the lines of the list beside them, a lane for every origin. */
const row = 72
const lane = 34
const radius = 12

/** Up to so many lanes stand side by side; further origins share the last one, their numbers keep them apart. */
const mostLanes = 6

interface LineageProps {
  versions: readonly ClaimVersion[]
  origins: number
}

/** How many separate origins the versions come from, in words, and who copied whom as a picture. */
export function Lineage({ versions, origins }: LineageProps) {
  const { t } = useText()
  const reports = versions.length
  const shared = origins === 1 ? 'versions.corroboration.one' : 'versions.corroboration.many'
  return (
    <Card title={t('versions.lineage')}>
      <p className="version-words">{t('versions.corroboration', { reports, origins })}</p>
      <p className="meta">{t(reports === 1 ? 'versions.corroboration.alone' : shared)}</p>
      <LineageDrawing versions={versions} origins={origins} />
    </Card>
  )
}

/** Versions from the top down in time, an origin a lane, a line from each text to the one drawn from it. */
function LineageDrawing({ versions, origins }: LineageProps) {
  const text = useText()
  return (
    <div className="lineage">
      <Lines versions={versions} origins={origins} />
      <ol className="lineage-list">
        {versions.map((version, at) => (
          <li key={version.report.id}>
            <a href={`#version-${at + 1}`}>
              <OutsideName>{version.source.name}</OutsideName>
            </a>
            <span className="meta">
              <MetaParts parts={drawnFrom(version, versions, text)} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The picture: a numbered circle for each version in the lane of its origin, joined to those that it was drawn from. */
function Lines({ versions, origins }: LineageProps) {
  const { t, id, dir } = useText()
  const width = Math.min(origins, mostLanes) * lane
  const across = ({ origin }: ClaimVersion) => {
    const from = (Math.min(origin, mostLanes) - 0.5) * lane
    return dir === 'rtl' ? width - from : from
  }
  const down = (at: number) => (at + 0.5) * row
  return (
    <svg
      width={width}
      height={versions.length * row}
      role="img"
      aria-label={t('versions.lineage.label', { reports: versions.length, origins })}
    >
      {versions.flatMap((version, at) =>
        version.from.map((drawn) => {
          const earlier = versions.findIndex((other) => other.report.id === drawn.report)
          const from = versions[earlier]
          return (
            from && (
              <Edge
                key={`${earlier} ${at}`}
                x={[across(from), across(version)]}
                y={[down(earlier), down(at)]}
                bent={at - earlier > 1}
                dir={dir}
                copied={drawn.because === 'copied-text'}
              />
            )
          )
        }),
      )}
      {versions.map((version, at) => (
        <g key={version.report.id}>
          <circle
            cx={across(version)}
            cy={down(at)}
            r={radius}
            className={version.from.length === 0 ? 'lineage-own' : undefined}
          />
          <text x={across(version)} y={down(at)} dy="0.35em" textAnchor="middle">
            {id(version.origin)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Edge({
  x,
  y,
  bent,
  dir,
  copied,
}: {
  x: [number, number]
  y: [number, number]
  bent: boolean
  dir: string
  copied: boolean
}) {
  const out = (dir === 'rtl' ? 1 : -1) * (bent ? lane * 0.45 : 0)
  const path = `M${x[0]} ${y[0]} C${x[0] + out} ${y[0] + row * 0.5} ${x[1] + out} ${y[1] - row * 0.5} ${x[1]} ${y[1]}`
  return <path d={path} className={copied ? undefined : 'lineage-same-source'} />
}

/** In words what the lines say, for those who do not see them. */
function drawnFrom(
  { origin, from }: ClaimVersion,
  versions: readonly ClaimVersion[],
  { t, id, number }: Pick<ReturnType<typeof useText>, 't' | 'id' | 'number'>,
): string[] {
  const words = from.map((drawn) => {
    const version = id(versions.findIndex((other) => other.report.id === drawn.report) + 1)
    return drawn.because === 'copied-text'
      ? t('versions.drawn.copied', {
          version,
          share: number(drawn.share, { style: 'percent', maximumFractionDigits: 0 }),
        })
      : t(drawn.because === 'forwarded' ? 'versions.drawn.forwarded' : 'versions.drawn.source', { version })
  })
  return [t('claims.origin', { number: id(origin) }), ...(words.length > 0 ? words : [t('versions.drawn.own')])]
}
