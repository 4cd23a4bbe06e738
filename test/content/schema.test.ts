import { describe, expect, it } from "vitest";
import { STANCES } from "../../src/model/briefing.ts";
import { briefingJsonSchema } from "../../src/read/index.ts";
import { fileText } from "./support.ts";

describe("the JSON Schema of briefings", () => {
  it("in schema/ is the one that the program makes (write it anew with “readout schema”)", () => {
    expect(JSON.parse(fileText("schema/briefing.schema.json"))).toEqual(briefingJsonSchema());
    expect(Object.keys(JSON.parse(fileText("schema/briefing.schema.json")).properties)).toEqual(
      Object.keys((briefingJsonSchema() as { properties: object }).properties),
    );
  });

  const properties = JSON.parse(JSON.stringify(briefingJsonSchema())).properties;

  it("asks only for what has no default", () => {
    expect(properties.series.required).toEqual(["name", "number", "status"]);
    expect(JSON.parse(JSON.stringify(briefingJsonSchema())).required).not.toContain("statements");
  });

  it("lists the words that a field can be, and refuses unknown fields", () => {
    expect(properties.reactions.items.properties.stance.enum).toEqual(STANCES);
    expect(properties.reactions.items.additionalProperties).toBe(false);
  });

  it("tells an editor what each part is for", () => {
    const silent = Object.entries<{ description?: string }>({
      ...properties.statements.items.properties,
      ...properties.people.items.properties,
      ...properties.sources.items.properties,
      ...properties.reactions.items.properties,
    }).filter(([, { description }]) => !description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
