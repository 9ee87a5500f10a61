import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { logFolder, overriding, readFiles } from './logFolder';

const { folder } = logFolder();
const shop = { name: 'shop', pattern: String.raw`^(?<time>\S+)\|(?<user>\w+)\|(?<outcome>\w+)$` };

function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const inside = path.join(folder, name);
  mkdirSync(inside);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(inside, file), text);
  return inside;
}

const others = {
  'app.log': '2025-01-01T10:00:00Z INFO hello\n2025-01-01T10:00:01Z WARN hello\n',
  'notes.txt': 'some words\nand more\n',
  'rows.csv': 'a,b\n1,2\n3,4\n',
};
const mixed = folderOf('mixed', { ...others, 'shop.log': '2025-01-01T10:00:00Z|ann|ok\n' });

describe('a folder of which a format was forced', () => {
  it('says of the files passed over that the pattern matches none of their lines, without a remedy', async () => {
    const { source } = await readFiles([mixed], { ...overriding({ format: 'shop' }), patterns: [shop] });
    assert.deepEqual(
      source.passedOver.map(({ reason }) => reason),
      ['app.log', 'notes.txt', 'rows.csv'].map((file) => `${file} has no line that the pattern "shop" matches`),
    );
  });

  it('says of them that the format reads no record', async () => {
    const { source } = await readFiles([mixed], overriding({ format: 'text' }));
    assert.ok(source.events > 0);
    const reasons = source.passedOver.map(({ reason }) => reason);
    assert.ok(reasons.includes('rows.csv holds no record that Text log (text) reads'), reasons.join('\n'));
  });

  it('says what fits instead where it fits none', async () => {
    const inside = folderOf('none', others);
    const message =
      /3 files; the first: app\.log has no line that the pattern "shop" matches; it reads as Text log \(text\) instead/;
    await assert.rejects(readFiles([inside], { ...overriding({ format: 'shop' }), patterns: [shop] }), message);
  });
});

describe('a file that a pattern does not match', () => {
  const notes = path.join(mixed, 'notes.txt');
  const shops = [shop, { ...shop, name: 'other' }];

  it('is refused by the pattern that was forced on it, not for want of one', async () => {
    const reading = readFiles([notes], { ...overriding({ format: 'shop' }), patterns: [shop] });
    await assert.rejects(reading, /notes\.txt has no line that the pattern "shop" matches/);
  });

  it('is refused with no advice to describe it where it was described already', async () => {
    await assert.rejects(readFiles([notes], { patterns: shops }), /none of your patterns matches them: mend one, or/);
    await assert.rejects(readFiles([notes]), /describe its lines by a pattern/);
  });
});
