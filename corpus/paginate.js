// Runs inside Chromium. Sets the blocks of <main> into pages with running heads, notes at the foot and page numbers, and returns what stands where.
// CSS has footnotes and page floats on paper only; no browser sets them.

const SOFT_HYPHEN = '\u00AD'
const NO_LINE_START = /[，。、；：？！）》」』”’％%,.;:?!)\]»]/u
const NO_LINE_END = /[（《「『“‘([«]/u

/** { pages: [{ number, label, head, blocks: [{ kind, text, continued, goesOn }], notes: [text] }] } */
globalThis.paginate = (settings) => {
  const main = document.querySelector('main')
  const notes = new Map([...main.querySelectorAll('.note')].map((note) => [note.dataset.mark, note]))
  for (const note of notes.values()) note.remove()
  const waiting = [...main.children]
  main.remove()
  const pages = []
  let page = null

  const overflows = () => page.body.scrollHeight > page.body.clientHeight + 1 || page.body.scrollWidth > page.body.clientWidth + 1
  const open = () => {
    const number = settings.firstPage + pages.length
    const section = document.createElement('section')
    section.className = `page ${number % 2 === 0 ? 'even' : 'odd'}`
    const head = pages.length === 0 ? '' : number % 2 === 0 ? settings.headEven : settings.headOdd
    const inHead = settings.number === 'head' && pages.length > 0
    section.innerHTML = '<header></header><div class="body"></div><div class="notes"></div><footer></footer>'
    const [header, body, foot, footer] = section.children
    if (head) {
      header.className = 'ruled'
      header.innerHTML = `${inHead ? `<span class="label">${number}</span>` : ''}<span>${head}</span>`
    }
    if (!inHead) footer.textContent = String(number)
    document.body.append(section)
    page = { number, head, body, foot }
    pages.push(page)
  }
  const place = (block) => {
    page.body.append(block)
    for (const mark of block.querySelectorAll('.mark')) if (notes.has(mark.textContent)) page.foot.append(notes.get(mark.textContent))
  }
  const take = (block) => {
    block.remove()
    for (const mark of block.querySelectorAll('.mark')) notes.get(mark.textContent)?.remove()
  }

  open()
  while (waiting.length > 0) {
    const block = waiting.shift()
    place(block)
    if (!overflows()) continue
    take(block)
    const rest = block.tagName === 'P' ? split(block, place, take, overflows) : block
    if (rest === block && page.body.children.length === 0) throw new Error(`does not fit on a page: ${block.textContent.slice(0, 60)}`)
    waiting.unshift(rest)
    while (page.body.lastElementChild?.matches('h2, h3, .caption')) {
      const heading = page.body.lastElementChild
      heading.remove()
      waiting.unshift(heading)
    }
    open()
  }
  const truth = pages.map(({ number, head, body, foot }) => ({
    label: String(number),
    head,
    blocks: [...body.children].map(blockTruth),
    notes: [...foot.children].map((note) => clean(note.textContent)),
  }))
  for (const { body, foot } of pages) for (const block of [...body.children, ...foot.children]) settleHyphens(block)
  return truth
}

/** A soft hyphen where a line breaks becomes a hyphen, all others go: printed papers carry no soft hyphens inside their lines. */
function settleHyphens(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
  const range = document.createRange()
  const lineOf = (node, i) => {
    range.setStart(node, i)
    range.setEnd(node, i + 1)
    return range.getBoundingClientRect()
  }
  const settled = nodes.map((node) =>
    [...node.data]
      .map((char, i) => {
        if (char !== SOFT_HYPHEN) return char
        if (i === 0 || i + 1 >= node.length) return ''
        const [before, after] = [lineOf(node, i - 1), lineOf(node, i + 1)]
        return after.left < before.left ? '-' : ''
      })
      .join(''),
  )
  nodes.forEach((node, i) => {
    node.data = settled[i]
  })
}

/** Leaves on the page as much of a paragraph as fits and gives the rest back; the whole of it when not one line fits. */
function split(block, place, take, overflows) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const points = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let i = 1; i < node.length; i++) if (mayBreak(node.data, i)) points.push([node, i])
  }
  let low = -1
  let high = points.length
  const cut = (at) => {
    const [node, offset] = points[at]
    const head = block.cloneNode(false)
    const range = document.createRange()
    range.setStart(block, 0)
    range.setEnd(node, offset)
    head.append(range.cloneContents())
    if (node.data[offset - 1] === SOFT_HYPHEN) head.append('-')
    head.classList.add('split')
    return head
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const head = cut(middle)
    place(head)
    if (overflows()) high = middle
    else low = middle
    take(head)
  }
  // A first part of less than about one line is no part of a page.
  if (low < 0 || cut(low).textContent.length < 40) return block
  place(cut(low))
  const [node, offset] = points[low]
  const range = document.createRange()
  range.setStart(node, offset)
  range.setEnd(block, block.childNodes.length)
  const rest = block.cloneNode(false)
  rest.append(range.cloneContents())
  rest.classList.add('cont')
  if (node.data[offset - 1] === SOFT_HYPHEN) rest.dataset.hyphened = 'yes'
  return rest
}

const HAN = /\p{Script=Han}/u
/** Between i - 1 and i: after a blank, at a soft hyphen, between Han characters where no rule of punctuation forbids it. */
function mayBreak(text, i) {
  const [before, after] = [text[i - 1], text[i]]
  if (before === ' ' || before === SOFT_HYPHEN) return true
  return (HAN.test(before) || HAN.test(after)) && !NO_LINE_START.test(after) && !NO_LINE_END.test(before) && !/[\d.]/u.test(before + after)
}

const clean = (text) => text.replaceAll(SOFT_HYPHEN, '').replace(/\s+/gu, ' ').trim()
const KINDS = { H1: 'title', H2: 'heading', H3: 'heading', TABLE: 'table' }

function blockTruth(block) {
  const style = [...block.classList].find((name) => name !== 'cont' && name !== 'split') ?? 'paragraph'
  const rows = [...block.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => clean(cell.textContent)))
  return {
    kind: KINDS[block.tagName] ?? style,
    text: rows.length > 0 ? rows.map((row) => row.join('\t')).join('\n') : clean(block.textContent),
    ...(rows.length > 0 ? { rows } : {}),
    ...(block.classList.contains('cont') ? { continues: block.dataset.hyphened ? 'word' : 'paragraph' } : {}),
  }
}
