/** Lays the parts of a line out from left to right; neighbours that look alike and belong together become one `LineText`. */
import type { Pt } from "../../model/length.ts";
import type { Piece } from "../../model/page.ts";
import { ARTIFACT } from "../../model/structure.ts";
import type { Color } from "../../model/style.ts";
import type { LineItem, LineText } from "../line.ts";
import type { LeaderPart, PicturePart, TextPart } from "./gather-line.ts";
import { patternsIn } from "./leader.ts";

export class TextRow {
  private readonly scale: number;
  private readonly done: LineItem[] = [];
  private open: OpenText | undefined;
  private x: Pt;

  constructor(x: Pt, scale: number) {
    this.x = x;
    this.scale = scale;
  }

  /** `extra` goes behind the last glyph, on top of the tracking. */
  addText(part: TextPart, tracking: Pt, extra: Pt): void {
    const { shape, voice } = part;
    if (this.open === undefined || !belongs(this.open, part, tracking)) {
      this.close();
      this.open = { part, tracking, x: this.x, pieces: [] };
    }
    this.open.pieces.push({ shape, extra });
    this.x += shape.width * voice.unit * this.scale + shape.glyphs.length * tracking + extra;
  }

  addPicture({ picture: inline }: PicturePart): void {
    this.close();
    const { owner, picture, width, height, rise } = inline;
    this.done.push({ kind: "picture", owner, picture, x: this.x, width, height, rise });
    this.x += width;
  }

  /** `edge`: from where the patterns are counted, so that those of all lines stand below one another. */
  addLeader({ run, voice, shape, leader }: LeaderPart, width: Pt, edge: Pt): void {
    const end = this.x + width;
    this.addText({ kind: "text", run, voice, shape, elastic: 0, kern: 0, link: undefined }, 0, 0);
    this.close();
    const { picture, height, rise, period } = leader;
    for (const { x, count } of patternsIn(leader, this.x, end, edge))
      if (picture)
        this.done.push({
          kind: "picture",
          owner: ARTIFACT,
          picture: picture(count),
          x,
          width: count * period,
          height,
          rise,
        });
    this.x = end;
  }

  skip(width: Pt): void {
    this.close();
    this.x += width;
  }

  items(): readonly LineItem[] {
    this.close();
    return this.done;
  }

  /** What was placed since this was last asked. */
  take(): readonly LineItem[] {
    this.close();
    return this.done.splice(0);
  }

  private close(): void {
    if (this.open !== undefined) this.done.push(textOf(this.open, this.x - this.open.x, this.scale));
    this.open = undefined;
  }
}

/** A `LineText` in the making; its first part gives the look. */
interface OpenText {
  readonly part: TextPart;
  readonly tracking: Pt;
  readonly x: Pt;
  readonly pieces: Piece[];
}

function belongs(open: OpenText, part: TextPart, tracking: Pt): boolean {
  const a = open.part;
  if (a.run.owner !== part.run.owner || a.shape.face !== part.shape.face || a.link !== part.link)
    return false;
  if (open.tracking !== tracking) return false;
  const before = a.voice.style;
  const after = part.voice.style;
  if (before === after) return true;
  return (
    before.size === after.size &&
    before.rise === after.rise &&
    before.lang === after.lang &&
    before.underline === after.underline &&
    sameColor(before.color, after.color)
  );
}

const sameColor = (a: Color, b: Color): boolean => a.r === b.r && a.g === b.g && a.b === b.b;

function textOf({ part, tracking, x, pieces }: OpenText, width: Pt, scale: number): LineText {
  const { run, voice, shape, link } = part;
  const { style } = voice;
  const text = {
    kind: "text",
    owner: run.owner,
    x,
    rise: style.rise,
    width,
    face: shape.face,
    size: style.size,
    color: style.color,
    lang: style.lang,
    underline: style.underline,
    pieces,
    tracking,
    scale,
  } as const;
  return link === undefined ? text : { ...text, word: link };
}
