import { useEffect, useRef, useState } from 'preact/hooks'
import type uPlot from 'uplot'
import { go } from './address.ts'
import type { Point } from './api.ts'
import { roomOf, unitOf } from './say.ts'
import { useWords } from './words/chosen.ts'

const PLACES_DRAWN = 6
/** Pixels from the pointer to a point that is still meant. */
const NEAR = 24
const colours = ['#b35806', '#2166ac', '#1b7837', '#762a83', '#c51b7d', '#35978f', '#777777']

const addressOf = ({ id, paper, page }: Point): string => roomOf({ id, page, paper: { id: paper } })

/** Points by year, a colour a place, `joined` where they are of one measure; the one pointed at is named below and opens on its page. The same as a table for those who do not see it. */
export function Plot({ points, unit, joined }: { points: readonly Point[]; unit: string; joined: boolean }) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState<Point | null>(null)
  const language = document.documentElement.lang
  useEffect(() => {
    let plot: uPlot | null = null
    let gone = false
    let meant: Point | null = null
    // Loaded when first drawn: the first view of the page does without.
    Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]).then(([{ default: Chart }]) => {
      if (gone || !holder.current) return
      const { series, data } = byPlace(points, words.pictures.other)
      const ink = getComputedStyle(document.body).color
      const axis = { stroke: ink, grid: { stroke: '#8884' } }
      const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 })
      plot = new Chart(
        {
          width: Math.max(300, holder.current.clientWidth),
          height: 340,
          scales: { x: { time: false } },
          legend: { live: false },
          cursor: { drag: { x: false, y: false } },
          axes: [
            { ...axis, values: (_, years) => years.map((year) => (Number.isInteger(year) ? String(year) : '')) },
            { ...axis, size: 80, label: unitOf(unit, words, language), values: (_, values) => values.map((value) => short.format(value)) },
          ],
          series: [
            { label: words.facet.year },
            ...series.map((label, i) => {
              const colour = colours[i] ?? '#777777'
              return {
                label,
                stroke: colour,
                ...(joined && label !== words.pictures.other ? { spanGaps: true, width: 1.5 } : { paths: () => null }),
                points: { show: true, size: 8, fill: colour },
              }
            }),
          ],
          hooks: {
            setCursor: [
              (chart) => {
                meant = nearest(chart, points)
                setNear(meant)
              },
            ],
          },
        },
        data,
        holder.current,
      )
      plot.over.addEventListener('click', () => meant && go(addressOf(meant)))
    })
    return () => {
      gone = true
      plot?.destroy()
    }
  }, [points, unit, joined, words, language])
  return (
    <>
      <div class="plot" ref={holder} />
      <p class="near" aria-hidden="true">
        {near && (
          <>
            {near.year}: <strong>{near.value.toLocaleString(language)}</strong> {unitOf(near.unit, words, language)} · <span dir="auto">{near.label}</span>
            {near.place && ` · ${near.place}`}
          </>
        )}
      </p>
      <details>
        <summary>{words.pictures.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.facet.year}</th>
              <th scope="col">{words.column.value}</th>
              <th scope="col">{words.pictures.measure}</th>
              <th scope="col">{words.column.place}</th>
            </tr>
          </thead>
          <tbody>
            {points.slice(0, 500).map((point) => (
              <tr key={point.id}>
                <td>{point.year}</td>
                <td>{point.value.toLocaleString(language)}</td>
                <td lang={point.language} dir="auto">
                  <a href={addressOf(point)}>{point.label}</a>
                </td>
                <td>{point.place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function nearest(chart: uPlot, points: readonly Point[]): Point | null {
  const { left = -1, top = -1 } = chart.cursor
  let best: { point: Point | null; far: number } = { point: null, far: NEAR }
  if (left < 0) return null
  for (const point of points) {
    const far = Math.hypot(chart.valToPos(point.year, 'x') - left, chart.valToPos(point.value, 'y') - top)
    if (far < best.far) best = { point, far }
  }
  return best.point
}

/** uPlot wants one x list and a y list a series, holes as null: one row a point, sorted by year. */
function byPlace(points: readonly Point[], other: string): { series: string[]; data: uPlot.AlignedData } {
  const counts = new Map<string, number>()
  for (const { place } of points) if (place) counts.set(place, (counts.get(place) ?? 0) + 1)
  const places = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PLACES_DRAWN)
    .map(([place]) => place)
  const lane = (place: string | null) => (place && places.includes(place) ? place : other)
  const series = points.some(({ place }) => lane(place) === other) ? [...places, other] : places
  const sorted = [...points].sort((a, b) => a.year - b.year)
  return {
    series,
    data: [sorted.map((p) => p.year), ...series.map((name) => sorted.map((p) => (lane(p.place) === name ? p.value : null)))] as uPlot.AlignedData,
  }
}
