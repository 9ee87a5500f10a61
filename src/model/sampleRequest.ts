export type Preset = 'case-study' | 'small';
export const sampleFormats = ['jsonl', 'csv', 'tsv'] as const;
export type SampleFormat = (typeof sampleFormats)[number];

/**
 * What sample to generate. `rows` and `days` override the preset's; `users` does too, else the preset's users grow or
 * shrink with the rows. The same options give the same bytes.
 */
export interface SampleOptions {
  readonly preset: Preset;
  readonly rows?: number;
  readonly users?: number;
  readonly days?: number;
  readonly seed?: number;
  readonly format: SampleFormat;
}

/** Options with the file to write. */
export interface SampleRequest extends SampleOptions {
  readonly file: string;
}
