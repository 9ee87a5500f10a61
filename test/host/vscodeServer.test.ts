import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { startServer } from './vscodeServer';

const host = { version: '1.139.1', node: process.execPath, entry: 'none' } as const;

test('a port that is taken is refused at once, and named', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await assert.rejects(startServer({ host, port }), new RegExp(`port ${port} cannot be used`));
  } finally {
    taken.close();
  }
});

test('a server that ends before it listens is reported with its last words', async () => {
  await assert.rejects(startServer({ host }), /ended with code 1:\n.*Cannot find module/s);
});
