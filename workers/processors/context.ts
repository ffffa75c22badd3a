import type { Knowledge } from '../../pipeline/knowledge/knowledge.ts'
import type { Identified } from '../../pipeline/model/paper.ts'
import type { ReadingOptions, SourceFile } from '../../pipeline/model/tools.ts'
import type { readPage } from '../../pipeline/read/read.ts'
import type { Layout } from '../../pipeline/store/layout.ts'
import type { Tools } from '../../pipeline/tools/tools.ts'

/** What a working process has, made once and used for all its jobs. */
export interface Context {
  readonly layout: Layout
  readonly tools: Tools
  readonly readPage: typeof readPage
  /** Loaded at the first paper: a process that only reads pages does without. */
  readonly knowledge: () => Promise<Knowledge>
  /** The source and what it is. The last one stays open, for the pages of a paper come one after another. */
  readonly open: (sha256: string) => Promise<OpenPaper>
}

export interface OpenPaper {
  readonly file: SourceFile
  readonly options: ReadingOptions
  readonly identified: Identified
}
