import { duckdbName } from './duckdb';
import { loadByHand } from './loadByHand';
import { loadDuckdb } from './loadDuckdb';
import { loadLog } from './loadLog';
import type { Measurement } from './measurement';
import { caseStudy, sampleRows } from './sampleLog';

const duckdbJson = loadDuckdb((file) => `read_json(${file}, format='newline_delimited')`);
const duckdbCsv = loadDuckdb((file) => `read_csv(${file})`);

export const loadJson: Measurement = {
  name: 'load-json',
  what: 'JSON lines to queryable columns',
  log: caseStudy(sampleRows, 'jsonl'),
  rounds: 7,
  ours: loadLog,
  peers: { [duckdbName]: duckdbJson, 'readline, JSON.parse, Map': loadByHand },
};

export const loadCsv: Measurement = {
  name: 'load-csv',
  what: 'CSV to queryable columns',
  log: caseStudy(sampleRows, 'csv'),
  rounds: 7,
  ours: loadLog,
  peers: { [duckdbName]: duckdbCsv },
};

export const loadJsonLarge: Measurement = {
  name: 'load-json-large',
  what: 'ten times the JSON lines to queryable columns',
  log: caseStudy(10 * sampleRows, 'jsonl'),
  rounds: 3,
  large: true,
  ours: loadLog,
  peers: { [duckdbName]: duckdbJson },
};
