/** A text with some of its parts marked; parts are sorted and never overlap. */
export function Marked({ text, marks, lang }: { text: string; marks: readonly { start: number; end: number }[]; lang: string }) {
  const parts = []
  let from = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return (
    <q lang={lang} dir="auto">
      {parts}
      {text.slice(from)}
    </q>
  )
}
