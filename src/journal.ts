/** What one run found and how long each of its stages took. */
import { type Diagnostic, Halt, hasErrors, type Outcome } from "./model/diagnostic.ts";
import type { World } from "./world.ts";

export interface StageTime {
  readonly stage: string;
  readonly ms: number;
}

export class Journal {
  readonly findings: Diagnostic[] = [];
  readonly times: StageTime[] = [];

  constructor(
    private readonly world: World,
    private readonly started: (stage: string) => void = () => {},
  ) {}

  /** How far a step has come that takes long. */
  tell(text: string): void {
    this.started(text);
  }

  /** A journal for something that may come to nothing. */
  attempt(): Journal {
    return new Journal(this.world, this.started);
  }

  /** Keeps what an attempt found. */
  take(attempt: Journal): void {
    this.findings.push(...attempt.findings);
    this.times.push(...attempt.times);
  }

  /** Runs a stage and keeps its findings and its time. Gives its value, or undefined when it found errors: then the run ends. */
  async step<T>(stage: string, work: () => Promise<Outcome<T>>): Promise<T | undefined> {
    this.started(stage);
    await this.world.turn();
    const start = this.world.now();
    const { value, diagnostics } = await outcomeOf(work);
    this.times.push({ stage, ms: this.world.now() - start });
    this.findings.push(...diagnostics);
    return hasErrors(diagnostics) ? undefined : value;
  }
}

async function outcomeOf<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Halt) return { value: undefined, diagnostics: [error.finding] };
    throw error;
  }
}
