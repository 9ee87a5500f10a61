import { describe } from 'node:test';

/**
 * A process that runs test files one after the other, each as it is told its path, as a group by that name.
 * Of their own files they share nothing but the process: each bundle has its own copy of the source.
 */
process.on('message', (file: string) => {
  describe(file, () => {
    require(file);
  });
});
