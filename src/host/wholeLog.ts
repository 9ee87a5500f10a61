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
    if (this.#triangle) return this.#triangle;
    const asked = log ? this.#askTriangle(log) : Promise.resolve(null);
    this.#triangle = asked;
    // Who asks again after a failure has it tried again.
    asked.catch(() => {
      if (this.#triangle === asked) this.#triangle = null;
    });
    return asked;
  }

  /** The lines that prove what is worst about the log; none while no log is open. @throws CallError */
  proofs(): Promise<readonly Proof[]> {
    const log = this.#follow();
    if (this.#proofs) return this.#proofs;
    const asked = log ? proofsOf(this.session, log, () => this.triangle()) : Promise.resolve([]);
    this.#proofs = asked;
    asked.catch(() => {
      if (this.#proofs === asked) this.#proofs = null;
    });
    return asked;
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
