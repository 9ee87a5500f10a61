import { answerCell } from '../cells/ask';
import type { TriangleAnswer } from '../cells/triangle';
import type { LogInfo } from '../model/logInfo';
import { nothingSelected } from '../model/selection';
import { type Proof, proofsOf } from './proofs';
import type { Session } from './session';

type Asked = Pick<Session, 'log' | 'run' | 'lines' | 'hotspotsOfAll'>;

/** What is told of the open log as a whole, whatever is selected: asked once, and anew after the log has grown. */
export class WholeLog {
  #log: LogInfo | null = null;
  #triangle: Promise<TriangleAnswer | null> | null = null;
  #proofs: Promise<readonly Proof[]> | null = null;

  constructor(private readonly session: Asked) {}

  /** `null` while no log is open. @throws CallError */
  triangle(): Promise<TriangleAnswer | null> {
    const log = this.#follow();
    this.#triangle ??= log ? this.#askTriangle(log) : Promise.resolve(null);
    return this.#triangle;
  }

  /** The lines that prove what is worst about the log; none while no log is open. @throws CallError */
  proofs(): Promise<readonly Proof[]> {
    const log = this.#follow();
    this.#proofs ??= log ? proofsOf(this.session, log, () => this.triangle()) : Promise.resolve([]);
    return this.#proofs;
  }

  async #askTriangle(log: LogInfo): Promise<TriangleAnswer | null> {
    const spec = { id: 'triangle', kind: 'triangle', params: {} } as const;
    const asked = await answerCell(spec, { log, selection: nothingSelected }, (queries) => this.session.run(queries));
    return asked.kind === 'triangle' ? asked.answer : null;
  }

  #follow(): LogInfo | null {
    const { log } = this.session;
    if (log === this.#log) return log;
    this.#log = log;
    this.#triangle = null;
    this.#proofs = null;
    return log;
  }
}
