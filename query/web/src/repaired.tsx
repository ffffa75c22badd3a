import type { PaperRecord } from './api.ts'
import { useWords } from './words/chosen.ts'

type Repair = PaperRecord['repairs'][number]

const EXAMPLES = 3
/** Longer stretches (a moved table) say nothing in a table of examples. */
const SHORT = 60

/** What was repaired, by rule, with examples that open where they stand. Joined lines and moved running heads are counted only: their like is on every page. */
export function Repaired({ record }: { record: PaperRecord }) {
  const { paper } = useWords()
  const rules = new Map<string, Repair[]>()
  let joined = 0
  for (const repair of record.repairs) {
    const { before, start, end } = repair
    if (/^\s*$/u.test(before) || repair.movedFrom || !shortEnough(before, end - start) || /[-\n\f]/u.test(before)) joined++
    else rules.set(repair.rule, [...(rules.get(repair.rule) ?? []), repair])
  }
  if (record.repairs.length === 0) return null
  const pageAt = (offset: number) => record.pages.find((page) => offset < page.end)?.number ?? 1
  return (
    <>
      <h2>{paper.repaired}</h2>
      {rules.size > 0 && (
        <section class="table" aria-label={paper.repaired} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{paper.rule}</th>
                <th scope="col">{paper.times}</th>
                <th scope="col">{paper.example}</th>
              </tr>
            </thead>
            <tbody>
              {[...rules].map(([rule, repairs]) => (
                <tr key={rule}>
                  <td data-label={paper.rule}>{rule}</td>
                  <td data-label={paper.times}>{repairs.length.toLocaleString()}</td>
                  <td data-label={paper.example}>
                    {repairs.slice(0, EXAMPLES).map(({ before, start, end }) => (
                      <a key={start} class="repair-example" href={`/papers/${record.id}/read?page=${pageAt(start)}`}>
                        <del dir="auto">{before}</del> → <ins dir="auto">{record.text.slice(start, end)}</ins>
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {joined > 0 && <p>{paper.joined(joined)}</p>}
    </>
  )
}

const shortEnough = (before: string, after: number): boolean => before.length <= SHORT && after <= SHORT
