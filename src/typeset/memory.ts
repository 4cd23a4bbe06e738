/**
 * What a stage may remember from one document to the next: answers that depend on nothing but their question. Forgetting costs time
 * and changes no byte, so a memory that is full begins anew, and a process that runs for weeks stays as small as one that ran an hour.
 */
export class Memory<T> {
  private readonly answers = new Map<string, T>();
  private readonly most: number;

  constructor(most = MOST_ANSWERS) {
    this.most = most;
  }

  get(question: string): T | undefined {
    return this.answers.get(question);
  }

  set(question: string, answer: T): void {
    if (this.answers.size >= this.most) this.answers.clear();
    this.answers.set(question, answer);
  }
}

/** A book of 400 pages has some 15,000 different words, marks included. */
const MOST_ANSWERS = 100_000;
