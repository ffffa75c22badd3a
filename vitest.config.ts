import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{pipeline,workers,schemas,export,query,cli,corpus,evaluation,bench,tests}/**/*.test.ts'],
    globalSetup: ['tests/temporary.ts'],
    // Two cores: OCR and queue tests take their own processes.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
