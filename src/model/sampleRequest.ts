export type Preset = 'case-study' | 'small';
export const sampleFormats = ['jsonl', 'csv', 'tsv'] as const;
export type SampleFormat = (typeof sampleFormats)[number];

/** From hardly to be seen (1) over moderate (2) to severe (4). */
export const severities = [1, 2, 3, 4] as const;
export type Severity = (typeof severities)[number];

/** About 20,000, 120,000 and 500,000 events. */
export const sizes = ['small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

/** How a log's fields and values are called. */
export const dialectIds = ['usual', 'other'] as const;
export type DialectId = (typeof dialectIds)[number];

/** A log of which it is known what is behind it, by the scenario's id: the same choice gives the same log. */
export interface ScenarioChoice {
  readonly id: string;
  readonly severity: Severity;
  readonly size: Size;
  readonly seed: number;
  readonly dialect: DialectId;
}

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
  /** A log of the catalogue of scenarios in place of the preset's. */
  readonly scenario?: ScenarioChoice;
}

/** Options with the file to write. */
export interface SampleRequest extends SampleOptions {
  readonly file: string;
}
