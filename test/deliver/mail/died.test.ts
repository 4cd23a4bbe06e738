/** A run that dies at any step of it, and the run after it, and that one too: nobody gets two, and nobody is forgotten. */
import { describe, expect, it } from "vitest";
import { PEOPLE, runOver } from "./play.ts";

/** What of a step has happened when the program dies in it. */
const PARTS = ["nothing", "half", "all"] as const;
interface Death {
  /** Number of the step. */
  readonly at: number;
  readonly part: (typeof PARTS)[number];
}

/** The disk and the server, which outlive a run. */
class Place {
  text = "";
  readonly taken: string[] = [];

  /** One run, up to its death; gives how many steps it took. */
  async run(connections: number, death: Death = { at: Number.POSITIVE_INFINITY, part: "all" }) {
    let steps = 0;
    /** Whoever is dead does nothing more, whatever is still written in the program. */
    const step = (whole: () => void, half: () => void) => {
      const now = steps++;
      if (now < death.at || (now === death.at && death.part === "all")) whole();
      else if (now === death.at && death.part === "half") half();
    };
    // What appending does is held by tests of its own: half a line of an earlier run goes first.
    const add = (lines: string) => {
      this.text = this.text.slice(0, this.text.lastIndexOf("\n") + 1) + lines;
    };
    const { unknown } = await runOver({
      ledger: () => new TextEncoder().encode(this.text),
      append: (lines) => {
        step(
          () => add(lines),
          () => add(lines.slice(0, Math.floor(lines.length / 2))),
        );
        return [];
      },
      // Without its end a message is none.
      take: (who) =>
        step(
          () => this.taken.push(who),
          () => {},
        ),
      connections,
    });
    return { steps, unknown };
  }

  /** After the last run, which nobody ended. */
  check(unknown: readonly string[], most: number, what: string): void {
    expect(new Set(this.taken).size, what).toBe(this.taken.length);
    expect([...new Set([...this.taken, ...unknown])].sort(), what).toEqual(PEOPLE);
    expect(unknown.length, what).toBeLessThanOrEqual(most);
  }
}

async function stepsOf(connections: number): Promise<number> {
  return (await new Place().run(connections)).steps;
}
const deathsUpTo = (steps: number): readonly Death[] =>
  Array.from({ length: steps }, (_, at) => PARTS.map((part) => ({ at, part }))).flat();

describe.each([1, 2, 3])("over %i connections", (connections) => {
  it("a run that dies at any step", async () => {
    let doubtful = 0;
    const deaths = deathsUpTo(await stepsOf(connections));
    expect(deaths.length).toBeGreaterThan(25);
    for (const death of deaths) {
      const place = new Place();
      await place.run(connections, death);
      const { unknown } = await place.run(connections);
      place.check(unknown, connections, JSON.stringify(death));
      doubtful += unknown.length;
    }
    expect(doubtful).toBeGreaterThan(0);
  });

  it("and then another that dies at any step", async () => {
    const deaths = deathsUpTo(await stepsOf(connections));
    for (const first of deaths)
      for (const second of deaths) {
        const place = new Place();
        await place.run(connections, first);
        await place.run(connections, second);
        const { unknown } = await place.run(connections);
        place.check(unknown, 2 * connections, JSON.stringify([first, second]));
      }
  });
});

it("who is in doubt has been told of by a line, and whoever has no such line did not get it", async () => {
  for (const death of deathsUpTo(await stepsOf(2))) {
    const place = new Place();
    await place.run(2, death);
    for (const who of place.taken)
      expect(place.text, JSON.stringify(death)).toMatch(new RegExp(`"${who}".*"sending"`));
  }
});
