// `npm run eval [-- ID… --seeds 0-4 --severity 1-4 --size small,medium,large --dialect usual,other]`: how well logs are
// diagnosed of which it is known what is behind them; prints, and keeps the scores in results.json.
import type { ScenarioChoice } from '../../src/model/sampleRequest';
import { choicesOf, isCalibration } from './evalOptions';
import { evaluateCase } from './evaluateCase';
import { type Answer, inProcesses, workerWord } from './inProcesses';
import { keepCalibration } from './keepCalibration';
import { keepResults } from './results';
import { summaryText } from './summaryText';

async function main(words: readonly string[]): Promise<void> {
  const choices = choicesOf(words);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('stopped')));
  const isLive = process.stderr.isTTY;
  const results = await inProcesses(
    __filename,
    choices,
    (done) => isLive && process.stderr.write(`\r${done} of ${choices.length}`),
    stop.signal,
  );
  if (isLive) process.stderr.write('\r\x1b[K');
  process.stdout.write(summaryText(results));
  if (isCalibration(words)) keepCalibration(results, words);
  else keepResults(results, words);
}

/** Evaluates what it is sent, one after the other, until nobody listens any more. */
function serve(): void {
  process.on('message', (choice: ScenarioChoice) => {
    evaluateCase(choice).then(
      (result) => process.send?.({ result } satisfies Answer),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? error.message : String(error) } satisfies Answer),
    );
  });
  process.once('disconnect', () => process.exit());
}

if (process.argv[2] === workerWord) serve();
else {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
