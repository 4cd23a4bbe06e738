/**
 * The ways to end a page, by where it begins and how high it is. Choosing again with other lines for a paragraph (`heal.ts`) looks at
 * nearly all pages as the time before, and what it sees is the same.
 */
import { type Cursor, placeOf } from "./fragment.ts";
import type { NoteRoom, Room, Way } from "./room.ts";

/** Of one list of items. */
export class Surveys {
  private readonly rooms: Known[] = [];

  of(from: Cursor, room: Room, survey: () => readonly Way[]): readonly Way[] {
    const ways = this.waysIn(room);
    const key = placeOf(from);
    const known = ways.get(key);
    if (known !== undefined) return known;
    const made = survey();
    ways.set(key, made);
    return made;
  }

  /** A document has few heights of pages, so they are looked through. */
  private waysIn({ height, notes }: Room): Known["ways"] {
    const known = this.rooms.find((room) => room.height === height && sameNotes(room.notes, notes));
    if (known !== undefined) return known.ways;
    const ways: Known["ways"] = new Map();
    this.rooms.push({ height, notes, ways });
    return ways;
  }
}

interface Known {
  readonly height: number;
  readonly notes: NoteRoom | undefined;
  readonly ways: Map<number | string, readonly Way[]>;
}

const sameNotes = (a: NoteRoom | undefined, b: NoteRoom | undefined): boolean =>
  a?.around === b?.around && a?.most === b?.most;
