import { PDFDocument, rgb } from 'pdf-lib'
import { expect, it } from 'vitest'
import { openPdf } from './pdf.ts'

const black = rgb(0, 0, 0)

it('tells the rules of a page in points from its top left: straight strokes, edges of stroked boxes, and what is filled and thin', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([600, 800])
  page.drawLine({ start: { x: 50, y: 700 }, end: { x: 250, y: 700 }, thickness: 1, color: black })
  page.drawRectangle({ x: 300, y: 600, width: 100, height: 40, borderWidth: 1, borderColor: black })
  page.drawRectangle({ x: 50, y: 500, width: 1, height: 100, color: black })
  page.drawRectangle({ x: 100, y: 300, width: 200, height: 80, color: black })
  page.drawLine({ start: { x: 50, y: 100 }, end: { x: 250, y: 160 }, thickness: 1, color: black })
  page.drawEllipse({ x: 450, y: 200, xScale: 50, yScale: 50, borderWidth: 1, borderColor: black })
  const pdf = await openPdf(await document.save(), null)
  const rules = (await pdf.rules(1)).map((box) => box.map(Math.round).join(' '))
  await pdf.close()
  expect(rules.toSorted()).toEqual(['300 160 300 200', '300 160 400 160', '300 200 400 200', '400 160 400 200', '50 100 250 100', '50 200 51 300'].toSorted())
})
