// What `npm test` runs once the repository is built: `node out/test/run.js [STAGE…]`. Its last line is the count.
import { endAllGroups } from './support/processGroup';
import { type Stage, stages } from './support/stages';
import { type Failure, nothing, plus, summaryLine, type Tally } from './support/tally';
import { untilStopped } from './support/untilStopped';

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`unknown stage ${unknown.join(', ')}; known: ${stages.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const started = Date.now();
  let total = nothing;
  for (const stage of stages) {
    if (names.length === 0 || names.includes(stage.name)) total = plus(total, await runStage(stage));
  }
  list('Passed at the second try only:', total.unsteady);
  list('Failed:', total.failures);
  console.log(`\n${seconds(started)} in all`);
  console.log(summaryLine(total));
  return total.failures.length > 0 ? 1 : 0;
}

function list(heading: string, failures: readonly Failure[]): void {
  if (failures.length > 0) console.log(`\n${heading}`);
  for (const { stage, title, detail } of failures) {
    console.log(`\n✖ ${stage}: ${title}\n${detail.replace(/^(?=.)/gm, '    ')}`);
  }
}

async function runStage(stage: Stage): Promise<Tally> {
  const started = Date.now();
  console.log(`\n── ${stage.name}: ${stage.what}`);
  const tally = await stage
    .run((line) => console.log(line.replace(/^(?=.)/gm, '   ')))
    .catch(
      (error: unknown): Tally => ({
        ...nothing,
        failures: [{ stage: stage.name, title: 'the stage ran to its end', detail: String(error) }],
      }),
    );
  console.log(`   ${summaryLine(tally)} in ${seconds(started)}`);
  return tally;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

void untilStopped().then(async () => {
  await endAllGroups();
  process.exit(130);
});

main(process.argv.slice(2)).then((code) => process.exit(code));
