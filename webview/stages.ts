import type { DiagnosisStage } from '../src/protocol';

type Hear = (stage: DiagnosisStage) => void;

/** Tells those who wait for a verdict which stage of it the host has come to. */
export class Stages {
  readonly #hearing = new Set<Hear>();

  tell(stage: DiagnosisStage): void {
    for (const hear of this.#hearing) hear(stage);
  }

  /** Lets `hear` know of the stages until the work has ended. */
  async during<T>(work: Promise<T>, hear: Hear): Promise<T> {
    const own: Hear = (stage) => hear(stage);
    this.#hearing.add(own);
    try {
      return await work;
    } finally {
      this.#hearing.delete(own);
    }
  }
}
