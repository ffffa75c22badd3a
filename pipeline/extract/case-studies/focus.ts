import type { NamedPlace } from '../../knowledge/gazetteer/place.ts'
import type { Block } from '../../model/block.ts'
import { lengthOf } from '../../model/span.ts'
import { aspectsIn, leads } from './aspects.ts'
import type { Setting } from './candidate.ts'
import { type Mention, sentenceOf } from './mention.ts'

/**
 * Which cluster a sentence that names none goes on about: the only one of the sentence before in its block, of the heading above, of the title.
 * What stands under a cluster's name needs no word that points back; elsewhere "the district", 该集群, «здесь» must say so.
 */
export class Focus {
  private block: Block | undefined
  private ofBlock: Mention | null = null
  /** The only cluster of the sentence before, wherever in it: "this cluster" is that one. */
  private last: Mention | null = null
  private ofSection: Mention | null = null
  private ofPaper: Mention | null = null
  /** True where the name heads what follows. */
  private headed = false

  /** Begins a sentence of this block. */
  enter(block: Block | undefined): void {
    if (block === this.block) return
    this.block = block
    this.ofBlock = null
    this.last = null
    this.headed = this.ofSection !== null
    if (block?.kind === 'heading') this.ofSection = null
  }

  /** Takes in the clusters a sentence names, with their places in it. Of several, or one that comes late or in a list, the next sentence does not speak. */
  turn(said: readonly Mention[], at: readonly NamedPlace[], setting: Setting): void {
    const [first] = said
    const [place] = at
    const only = first && place && said.length === 1 ? first : null
    this.last = only
    const bare = only?.written ? setting.text.length - lengthOf(only.written) <= 8 : false
    if (this.block?.kind === 'heading' || this.block?.kind === 'title') this.ofSection = only
    else this.ofBlock = only && place && (bare || leads(place, setting) || only.aspects.length > 0) ? only : null
    this.headed = bare || (this.headed && only?.key === this.ofSection?.key)
    if (this.block?.kind === 'title') this.ofPaper ??= this.ofSection
  }

  /** True when the sentence before in the block was about this cluster, and this one names no other town or region. */
  isOn(key: string, { places }: Setting): boolean {
    return this.ofBlock?.key === key && places.filter(({ place }) => place.kind === 'region' || place.kind === 'town').length === 1
  }

  /** What a sentence without a cluster's name says of the one in focus; null where it says nothing of it. */
  goesOn(setting: Setting): Mention | null {
    const said = setting.words.thisOne.test(setting.text)
    const cluster = this.ofBlock ?? (said ? this.last : null) ?? this.ofSection ?? this.ofPaper
    if (!cluster || setting.places.some(({ place }) => place.kind === 'region' || place.kind === 'town')) return null
    if (!this.headed && !setting.words.again.test(setting.text)) return null
    const aspects = aspectsIn(setting.text, setting.words)
    const industries = this.headed && cluster.industries.length === 0 ? setting.industries.slice(0, 1).map(({ name }) => name) : []
    if (aspects.length === 0 && industries.length === 0) return null
    return { ...cluster, industries, written: null, sentence: sentenceOf(setting), aspects, confidence: 0.5 }
  }
}
