import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockOf } from '../../../../src/ingest/bytes/block';
import { FieldNames } from '../../../../src/ingest/bytes/fieldNames';
import { RecordBuffer } from '../../../../src/ingest/bytes/recordBuffer';
import { EventStore } from '../../../../src/ingest/columns/eventStore';
import type { FieldPlan } from '../../../../src/ingest/columns/fieldPlan';
import { sharedEvents } from '../../../../src/ingest/columns/rangeEvents';
import { runs } from '../../../support/runs';

type Row = Readonly<Record<string, string>>;

const plan: FieldPlan = {
  times: ['time', 'at'],
  keep: new Set(['user']),
  skip: new Map([['text', 'the message']]),
  derived: [
    {
      name: 'initial',
      from: 'a',
      reason: 'the first letter',
      writer: {
        room: () => 1,
        write: (source, start, _, target, at) => {
          target[at] = source[start] ?? 0;
          return at + 1;
        },
      },
    },
  ],
};

/** A store that has taken rows, each a record of its own line. */
function storeOf(rows: readonly Row[], firstLine = 1, by = plan): { store: EventStore; fields: FieldNames } {
  const fields = new FieldNames();
  const store = new EventStore(fields, by);
  store.beginFile('f');
  const record = new RecordBuffer();
  rows.forEach((row, i) => {
    const entries = Object.entries(row);
    const block = blockOf(Buffer.from(entries.map(([, value]) => value).join('')));
    record.begin(block);
    let at = 0;
    for (const [field, value] of entries) {
      const end = at + Buffer.byteLength(value);
      record.add(fields.idOf(field), at, end);
      at = end;
    }
    store.accept(record, i, firstLine + i);
  });
  return { store, fields };
}

function seenIn({ store, fields }: ReturnType<typeof storeOf>): unknown {
  const { time, columns, rows } = store.table();
  return {
    rows,
    time: [...time],
    columns: [...columns].map(([field, { values, codes }]) => [field, values, [...codes]]),
    names: fields.names,
    rejects: store.rejects.list(),
    dropped: store.dropped,
    dates: [store.times.counts, ...[false, true].map((dayFirst) => timesBy(store, dayFirst))],
  };
}

function timesBy(store: EventStore, dayFirst: boolean) {
  const { time, offsets } = store.times.by(dayFirst);
  return { time: [...time], clock: offsets.clockWithin({ from: -Infinity, to: Infinity }) };
}

/** A store that has taken in parts, each made by another one. */
function absorbed(parts: readonly (readonly Row[])[]): ReturnType<typeof storeOf> {
  const whole = storeOf([]);
  for (const rows of parts) {
    whole.store.absorb(structuredClone(sharedEvents(storeOf(rows).store.handOver())));
    whole.store.passLines(rows.length);
  }
  return whole;
}

const value = fc.constantFrom('', 'x', 'yy', 'Ünï', 'zebra', 'abcdefgh');
const stamp = fc.constantFrom(
  ...['2025-01-01T00:00:00Z', '2025-01-01T05:00:00+02:00', '2025-01-02 00:00:00', 'bad', ''],
  ...['3/4/2025', '13/4/2025 10:00', '4/13/2025 10:00 +0200', '1/7/2025 10:00 Europe/Berlin'],
);
const row = fc.dictionary(fc.constantFrom('a', 'b', 'user', 'text', 'c'), value, { maxKeys: 4 });
const rows = fc.array(fc.tuple(fc.constantFrom('time', 'at', 'b'), stamp, row), { maxLength: 12 });
const rowsOf = (list: readonly (readonly [string, string, Row])[]): Row[] =>
  list.map(([field, at, more]) => ({ ...more, [field]: at }));

describe('EventStore', () => {
  it('comes to hold by parts what it holds by taking any records one after the other', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (lists) => {
        const parts = lists.map(rowsOf);
        assert.deepEqual(seenIn(absorbed(parts)), seenIn(storeOf(parts.flat())));
      }),
      { numRuns: runs(300) },
    );
  });

  it('gives up a field of too many values at the same one, wherever the parts end, and never one to be kept', () => {
    const many = Array.from({ length: 100_400 }, (_, i) => ({ time: '2025-01-01', id: `i${i}`, user: `u${i}` }));
    const serial = storeOf(many).store;
    const { columns } = serial.table();
    assert.deepEqual(serial.dropped, [
      { field: 'id', reason: 'more than 100,000 different values', distinct: 100_001 },
    ]);
    assert.equal(columns.get('user')?.values.length, 100_400);
    for (const cut of [60_000, 100_200]) {
      const { store } = absorbed([many.slice(0, cut), many.slice(cut)]);
      assert.equal(store.table().columns.get('user')?.values.length, 100_400);
      assert.deepEqual(store.dropped, serial.dropped);
    }
  });

  it('gives up a field most of whose values differ once all parts are there', () => {
    const some = Array.from({ length: 24_000 }, (_, i) => ({ time: '2025-01-01', id: `i${i % 13_000}` }));
    const { store } = absorbed([some.slice(0, 9000), some.slice(9000)]);
    assert.equal(store.table().columns.has('id'), false);
    assert.deepEqual(store.dropped, [{ field: 'id', reason: '13,000 of its 24,000 values differ', distinct: 13_000 }]);
  });

  it('gives a table that later events do not change', () => {
    const { store } = storeOf([{ time: '2025-01-01', a: 'x' }]);
    const { time, columns } = store.table();
    const before = [[...time], [...(columns.get('a')?.codes ?? [])]];
    store.absorb(storeOf([{ time: '2025-01-05', a: 'y' }]).store.handOver());
    assert.deepEqual([[...time], [...(columns.get('a')?.codes ?? [])]], before);
    assert.equal(store.table().rows, 2);
  });

  it('refuses a part with which a derived field would have so many values that new ones are made coarser', () => {
    const whole: FieldPlan = {
      ...plan,
      derived: [
        {
          name: 'copy',
          from: 'a',
          reason: 'the same',
          writer: {
            room: (length) => length,
            write(source, start, end, target, at) {
              target.set(source.subarray(start, end), at);
              return at + end - start;
            },
          },
        },
      ],
    };
    const values = (from: number, count: number): Row[] =>
      Array.from({ length: count }, (_, i) => ({ time: '2025-01-01', a: `v${from + i}` }));
    const { store } = storeOf(values(0, 30_000), 1, whole);
    assert.equal(store.canAbsorb(storeOf(values(0, 20_000), 1, whole).store.handOver()), true);
    assert.equal(store.canAbsorb(storeOf(values(0, 20_001), 1, whole).store.handOver()), false);
  });
});
