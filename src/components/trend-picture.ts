import { type Bound, frame, type Point, type Trend } from '../publish/trend.ts'
import { type Content, html } from './html.ts'
import { trendText } from './trend-text.ts'

const { width, height } = frame

// Relative to the middle of the mark: ▲, ▼ and =.
const signs: Readonly<Record<NonNullable<Bound>, string>> = {
  up: 'm8 3.5l4-7 4 7z',
  down: 'm8-3.5l4 7 4-7z',
  exact: 'm8-2h8m-8 4h8',
}

/** The picture of a row of a budget year. */
export function trendPicture(trend: Trend, year: number): Content {
  const { points, zero, band, line } = trend
  const results = points.filter(({ isResult }) => isResult)
  const promises = points.filter(({ isResult }) => !isResult)
  const stems = path(points, ({ x, y }) => `M${x} ${zero}V${y}`)
  const dots = path(results, ({ x, y }) => `M${x} ${y}h0`)
  const sign = path(promises, ({ x, y, bound }) => (bound ? `M${x} ${y}${signs[bound]}` : ''))
  return html`
    <svg class="trend" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${trendText(trend, year)}">
      ${band && html`<rect${band.y > 0 && html` y="${band.y}"`} width="${width}" height="${band.height}"/>`}
      <path class="axis" d="M0 ${zero}h${width}${stems}"/>
      ${line && html`<path d="${line}"/>`}
      ${dots && html`<path class="dots" d="${dots}"/>`}
      ${promises.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="3.5"/>`)}
      ${sign && html`<path class="sign" d="${sign}"/>`}
    </svg>`
}

function path(points: readonly Point[], mark: (point: Point) => string): string {
  return points.map(mark).join('')
}
