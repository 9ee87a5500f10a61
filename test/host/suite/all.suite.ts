import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runSuites, type Suite } from './suite';

/**
 * Called by VS Code in its extension host: runs every built *.suite.js beside this one, each of which exports a `suite`.
 * Writes the result to the file that LOG_HEALTH_RESULTS names.
 * @throws Error when a test failed, which makes VS Code end with code 1.
 */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname).filter(
    (file) => file.endsWith('.suite.js') && file !== path.basename(__filename),
  );
  const modules: { suite: Suite }[] = files.sort().map((file) => require(path.join(__dirname, file)));
  const result = await runSuites(modules.map(({ suite }) => suite));
  if (process.env.LOG_HEALTH_RESULTS) writeFileSync(process.env.LOG_HEALTH_RESULTS, JSON.stringify(result));
  if (result.failed.length > 0) throw new Error(`${result.failed.length} of the tests in the extension host failed`);
}
