/** A grey picture: one byte a pixel, 0 black to 255 white, rows from the top without padding. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** Pixels an inch; 0 where nobody says. */
  readonly dpi: number
  readonly grey: Uint8Array
}
