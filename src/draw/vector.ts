/** Drawings: their outlines as path operators in a form of the drawing's own size. */
import type { PathStep, VectorPicture, VectorShape } from "../model/picture.ts";
import { colorOperator, fine, num } from "./content.ts";
import { greyColor } from "./grey.ts";
import type { KitReference, PdfDictionary } from "./internals.ts";
import type { TaggedPdf } from "./pdf.ts";

export function vectorForm(pdf: TaggedPdf, picture: VectorPicture, mono: boolean): KitReference {
  const states: PdfDictionary = {};
  const content = picture.shapes.map((shape) => paintShape(mono ? inGrey(shape) : shape, states)).join("\n");
  const form = pdf.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, picture.width, picture.height],
    Resources: Object.keys(states).length > 0 ? { ExtGState: states } : {},
  });
  form.end(Buffer.from(`${content}\n`, "latin1"));
  return form;
}

const inGrey = ({ fill, stroke, ...shape }: VectorShape): VectorShape => ({
  ...shape,
  ...(fill && { fill: { ...fill, color: greyColor(fill.color) } }),
  ...(stroke && { stroke: { ...stroke, color: greyColor(stroke.color) } }),
});

function paintShape(shape: VectorShape, states: PdfDictionary): string {
  const { fill, stroke } = shape;
  const operators = ["q"];
  const opacity = opacityState(fill?.opacity ?? 1, stroke?.opacity ?? 1, states);
  if (opacity !== undefined) operators.push(`/${opacity} gs`);
  if (fill !== undefined) operators.push(colorOperator(fill.color));
  if (stroke !== undefined) operators.push(...strokeState(stroke));
  return [...operators, ...shape.path.map(pathOperator), paintOperator(shape), "Q"].join("\n");
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

const strokeState = (stroke: NonNullable<VectorShape["stroke"]>): string[] => [
  colorOperator(stroke.color).toUpperCase(),
  `${fine(stroke.width)} w ${CAPS[stroke.cap]} J ${JOINS[stroke.join]} j ${num(stroke.miterLimit)} M`,
  `[${stroke.dash.map(fine).join(" ")}] ${fine(stroke.dashOffset)} d`,
];

const OPERATORS = { M: "m", L: "l", C: "c", Z: "h" } as const;

const pathOperator = ([name, ...operands]: PathStep): string =>
  [...operands.map(num), OPERATORS[name]].join(" ");

function paintOperator({ fill, stroke }: VectorShape): string {
  const star = fill?.rule === "evenodd" ? "*" : "";
  if (fill === undefined) return stroke === undefined ? "n" : "S";
  return stroke === undefined ? `f${star}` : `B${star}`;
}

/** Name of the graphics state for two opacities, made when first needed; none when both are 1. */
function opacityState(fill: number, stroke: number, states: PdfDictionary): string | undefined {
  if (fill === 1 && stroke === 1) return undefined;
  const name = `O${Math.round(fill * 1000)}.${Math.round(stroke * 1000)}`;
  states[name] ??= { Type: "ExtGState", ca: fill, CA: stroke };
  return name;
}
