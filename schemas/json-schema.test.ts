import { expect, test } from 'vitest'
import { committedSchema, jsonSchema } from './json-schema.ts'

test('the committed JSON Schema is the one the zod schema gives (npm run schema)', async () => {
  expect(await committedSchema()).toBe(jsonSchema())
})
