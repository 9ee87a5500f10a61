import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatOf } from '../../../../src/ingest/detection/detectFormat';
import { formats } from '../../../../src/ingest/formats/formats';
import { patternFormat } from '../../../../src/ingest/formats/pattern/patternFormat';
import { isShared } from '../../../../src/ingest/ranges/isShared';
import { sampleOf } from '../recordsOf';

describe('isShared', () => {
  it('holds for the formats that all threads know, and for mixtures of them', () => {
    for (const format of formats) assert.ok(isShared(format), format.id);
    const mixture = formatOf('jsonl+logfmt');
    assert.notEqual(mixture, formatOf('jsonl+logfmt'));
    assert.ok(isShared(mixture));
  });

  it('does not for a pattern of a person, whatever its name, nor for a wrapper with what is inside', () => {
    for (const name of ['mine', 'logfmt', 'jsonl', 'jsonl+logfmt'])
      assert.equal(isShared(patternFormat({ name, pattern: '(?<time>\\S+) (?<message>.*)' })), false, name);
    const docker = formats.find(({ settled }) => settled);
    assert.equal(
      isShared(
        docker?.settled?.(sampleOf('{"log":"a\\n","stream":"stdout","time":"2025-01-01T00:00:00Z"}\n')) ?? docker!,
      ),
      false,
    );
  });
});
