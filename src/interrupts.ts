/**
 * What becomes of Ctrl-C and SIGTERM. Node hands a signal on between two turns of its event loop, and a long document is laid out in
 * one turn of seconds. So the program listens only while something would be left behind; at any other time the system ends it, at once
 * and whatever it is doing, and shells count that the same.
 */

/** 128 + the signal's number, as shells count. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

type Signal = keyof typeof SIGNALS;

/** The first process of a container: no signal ends it that it does not listen to. */
const FIRST = 1;

export class Interrupts {
  /** Files that are not written to the end. */
  readonly temporaries: Set<string> = new ToldSet(() => this.#settle());
  /** Files that hold others off. */
  readonly locks: Set<string> = new ToldSet(() => this.#settle());
  readonly #remove: (file: string) => void;
  #leave: ((exitCode: number) => void) | undefined;
  #holds = 0;
  #asked: Signal | undefined;
  #listening = false;

  constructor(remove: (file: string) => void) {
    this.#remove = remove;
  }

  /** Calls `leave` with the exit code when the user interrupts what would leave something behind; that is gone by then. */
  listen(leave: (exitCode: number) => void): void {
    this.#leave = leave;
    this.#settle();
  }

  /** The end waits until this is released, or is asked for a second time. Undefined once it was asked for. */
  hold(): (() => void) | undefined {
    if (this.#asked !== undefined) return undefined;
    this.#holds++;
    this.#settle();
    return () => {
      this.#holds--;
      if (this.#holds === 0 && this.#asked !== undefined) this.#end(this.#asked);
      this.#settle();
    };
  }

  readonly #interrupted = (signal: Signal): void => {
    const isFirst = this.#asked === undefined;
    this.#asked = signal;
    if (this.#holds === 0 || !isFirst) this.#end(signal);
  };

  #end(signal: Signal): void {
    for (const file of [...this.temporaries, ...this.locks]) this.#remove(file);
    this.#leave?.(SIGNALS[signal]);
  }

  #settle(): void {
    if (this.#isWanted() === this.#listening) return;
    if (!this.#listening) this.#switch("on");
    // A signal may have come in this very turn and waits for the next: it must not find nobody listening.
    else setImmediate(() => setImmediate(() => this.#isWanted() || this.#switch("off")));
  }

  #isWanted(): boolean {
    const unfinished = this.temporaries.size + this.locks.size + this.#holds > 0;
    return this.#leave !== undefined && (unfinished || this.#asked !== undefined || process.pid === FIRST);
  }

  #switch(to: "on" | "off"): void {
    this.#listening = to === "on";
    for (const signal of Object.keys(SIGNALS)) process[to](signal, this.#interrupted);
  }
}

/** Tells when something came or went. */
class ToldSet extends Set<string> {
  readonly #changed: () => void;

  constructor(changed: () => void) {
    super();
    this.#changed = changed;
  }

  override add(value: string): this {
    super.add(value);
    this.#changed();
    return this;
  }

  override delete(value: string): boolean {
    const was = super.delete(value);
    this.#changed();
    return was;
  }
}
