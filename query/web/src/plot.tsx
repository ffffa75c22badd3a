import { useEffect, useRef } from 'preact/hooks'
import type uPlot from 'uplot'
import type { Series } from './api.ts'
import { useWords } from './words/chosen.ts'

const PLACES_DRAWN = 6
const colours = ['#b35806', '#2166ac', '#1b7837', '#762a83', '#c51b7d', '#35978f', '#777777']

/** Points by year, a colour a place; the same as a table for those who do not see it. */
export function Plot({ points, unit }: { points: Series['points']; unit: string }) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let plot: uPlot | null = null
    let gone = false
    // Loaded when first drawn: the first view of the page does without.
    Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]).then(([{ default: Chart }]) => {
      if (gone || !holder.current) return
      const { series, data } = byPlace(points, words.pictures.other)
      const ink = getComputedStyle(document.body).color
      const axis = { stroke: ink, grid: { stroke: '#8884' } }
      plot = new Chart(
        {
          width: Math.max(300, holder.current.clientWidth),
          height: 340,
          scales: { x: { time: false } },
          axes: [
            { ...axis, values: (_, years) => years.map((year) => (Number.isInteger(year) ? String(year) : '')) },
            { ...axis, size: 80, label: unit },
          ],
          series: [
            { label: words.facet.year },
            ...series.map((label, i) => ({
              label,
              stroke: colours[i] ?? '#777777',
              paths: () => null,
              points: { show: true, size: 8, fill: colours[i] ?? '#777777' },
            })),
          ],
        },
        data,
        holder.current,
      )
    })
    return () => {
      gone = true
      plot?.destroy()
    }
  }, [points, unit, words])
  return (
    <>
      <div class="plot" ref={holder} />
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
                <td>{point.value.toLocaleString()}</td>
                <td lang={point.language} dir="auto">
                  {point.measure}
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

/** uPlot wants one x list and a y list a series, holes as null: one row a point, sorted by year. */
function byPlace(points: Series['points'], other: string): { series: string[]; data: uPlot.AlignedData } {
  const counts = new Map<string, number>()
  for (const { place } of points) if (place) counts.set(place, (counts.get(place) ?? 0) + 1)
  const places = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, PLACES_DRAWN)
    .map(([place]) => place)
  const series = [...places, other]
  const sorted = [...points].sort((a, b) => a.year - b.year)
  const lane = (place: string | null) => (place && places.includes(place) ? place : other)
  return {
    series,
    data: [sorted.map((p) => p.year), ...series.map((name) => sorted.map((p) => (lane(p.place) === name ? p.value : null)))] as uPlot.AlignedData,
  }
}
