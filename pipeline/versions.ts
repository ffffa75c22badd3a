// One number a stage: raise it when the stage would give another result for the same input. Scheduled runs redo what is older.
export const stageVersions = {
  identify: '1',
  read: '15',
  repair: '9',
  structure: '6',
  segment: '3',
  describe: '3',
  extract: '9',
  link: '2',
  write: '2',
} as const

export const VERSION = '0.1.0'
