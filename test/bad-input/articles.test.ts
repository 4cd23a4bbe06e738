/** What is given to `readout extract` and is no article, or one that was spoilt: a finding that says so, and yesterday's draft untouched. */
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readBriefing } from "../../src/read/index.ts";
import { nodeWorld } from "../../src/world.ts";

const YESTERDAY = "# yesterday's draft, worked on by an editor\n";

async function extract(content: string | Uint8Array, { old = true, args = [] as readonly string[] } = {}) {
  const world = memoryWorld({
    files: { article: content, ...(old ? { "briefing.yaml": YESTERDAY } : {}) },
    below: nodeWorld(),
  });
  const before = process.cpuUsage();
  const code = await run(["extract", "article", "-o", "briefing.yaml", "--json", ...args], world);
  const { user, system } = process.cpuUsage(before);
  const { findings, ...result } = JSON.parse(world.said.out);
  const text = new TextDecoder().decode(world.files.get("/desk/briefing.yaml"));
  const left = [...world.files.keys()].filter((file) => file.endsWith(".part"));
  expect([left, world.said.err]).toEqual([[], ""]);
  const codes: string[] = findings.map((each: { code: string }) => each.code);
  return { code, codes, findings, result, text, ms: (user + system) / 1000 };
}

/** The draft that was made, read as any briefing is. */
function briefingIn(text: string) {
  const { value, diagnostics } = readBriefing({ name: "b", bytes: new TextEncoder().encode(text) });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value!.briefing;
}

const PAGE = (body: string, head = "") =>
  `<!doctype html><html lang="de"><head><title>Die Fähre</title>${head}</head><body>${body}</body></html>`;
const SAID =
  "Die norwegische Ministerin Anna Berg sagte am Montag, dass die Fähre wieder fährt. „Wir sind uns einig“, sagte sie nach der Sitzung.";
const LONG = `${SAID} Die Sitzung war lang, und der Weg zum Hafen war es auch, denn es regnete den ganzen Tag.`;
const windows = (text: string) =>
  new Uint8Array(Buffer.from(text.replaceAll("„", "\u0084").replaceAll("“", "\u0093"), "latin1"));
const wide = (text: string, mark = true) =>
  new Uint8Array(Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le"));

describe("what is no article ends with a finding, and nothing is written", () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array, finding: string])[] = [
    ["nothing", "", "article/empty"],
    ["white space", " \n\t\r\n\u00a0", "article/empty"],
    ["a byte order mark alone", "\ufeff", "article/empty"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n", "article/is-pdf"],
    ["a PDF behind white space", "\n\n%PDF-1.4\n", "article/is-pdf"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "article/binary"],
    ["a Word file", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), "article/binary"],
    ["a Rich Text file", "{\\rtf1\\ansi Die Fähre}", "article/binary"],
    [
      "random bytes",
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256),
      "article/binary",
    ],
    ["NUL bytes in a text", `${LONG}\0\0\0`, "article/binary"],
    ["20 MB", "Die Fähre fährt. ".repeat(1_250_000), "article/too-large"],
    [
      "a page without a body text",
      PAGE("<nav><a href='/'>Start</a></nav><footer>Impressum</footer>"),
      "article/no-body",
    ],
    [
      "a page of links alone",
      PAGE(`<ul>${"<li><a href='/a'>Mehr</a></li>".repeat(40)}</ul>`),
      "article/no-body",
    ],
    [
      "twenty thousand tags that are never closed",
      PAGE(`<p>${LONG}</p>${"<b>".repeat(20_000)}<p>${LONG}</p><p>${LONG}</p>`),
      "article/too-nested",
    ],
    [
      "six hundred elements in one another",
      PAGE(`${"<div>".repeat(600)}<p>${LONG}</p>`),
      "article/too-nested",
    ],
    ["a page that is one headline", PAGE(`<h1>Die Fähre<p>${LONG}<p>${LONG}`), "article/no-body"],
    [
      "a page that is its script",
      PAGE("<div id='app'></div><script>start()</script>"),
      "article/needs-script",
    ],
    ["headlines alone", "MEHR ZUM THEMA\nLESEN SIE AUCH: Die Fähre\nFoto: dpa\n", "article/no-body"],
    [
      "French",
      "Le ministre des Affaires étrangères a déclaré mardi que son pays ne participerait pas aux discussions. « Les conditions ne sont pas réunies », a-t-il ajouté devant la presse à la sortie du conseil.",
      "article/unsupported-language",
    ],
    [
      "Turkish",
      "Dışişleri bakanı salı günü yaptığı açıklamada ülkesinin görüşmelere katılmayacağını söyledi. “Bunun için daha çok zaman var” dedi ve bu konuda bir karar olmadığını, ama her şeyin çok kısa sürede değişebileceğini ekledi.",
      "article/unsupported-language",
    ],
    [
      "Arabic, from right to left",
      "قال وزير الخارجية يوم الثلاثاء إن بلاده لن تشارك في المحادثات. وأضاف «لم تتوفر الشروط بعد» أمام الصحافة بعد انتهاء الاجتماع في العاصمة.",
      "article/unsupported-language",
    ],
    [
      "Hebrew, from right to left",
      "שר החוץ אמר ביום שלישי כי ארצו לא תשתתף בשיחות. הוא הוסיף כי התנאים עדיין לא בשלו לפגישה כזאת בשבועות הקרובים.",
      "article/unsupported-language",
    ],
    [
      "Russian",
      "Министр иностранных дел заявил во вторник, что его страна не будет участвовать в переговорах. Он добавил, что условия ещё не созрели.",
      "article/unsupported-language",
    ],
    ["numbers alone", "12 13 14\n15 16 17\n".repeat(30), "article/"],
  ];
  it.each(cases)("%s", async (_, content, finding) => {
    const { code, codes, findings, text } = await extract(content);
    expect([code, text]).toEqual([3, YESTERDAY]);
    expect(
      codes.some((each) => each.startsWith(finding)),
      String(codes),
    ).toBe(true);
    for (const { hint, place } of findings) expect([typeof hint, place?.file]).toEqual(["string", "article"]);
  });

  it("a file that is not there, and a folder", async () => {
    const world = memoryWorld({ files: { "f/x": "" }, below: nodeWorld() });
    expect(await run(["extract", "missing.txt"], world)).not.toBe(0);
    expect(await run(["extract", "f"], world)).not.toBe(0);
    expect(world.said.out).toBe("");
  });
});

describe("what is doubtful gives a draft, and a finding that says what is doubtful", () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array, finding: string])[] = [
    ["Windows-1252", windows(`Die Fähre\n\n${LONG}`), "article/guessed-encoding"],
    [
      "Windows-1252 that declares itself as UTF-8",
      windows(
        PAGE(`<article><h1>Die Fähre</h1>${`<p>${LONG}</p>`.repeat(3)}</article>`, '<meta charset="utf-8">'),
      ),
      "article/guessed-encoding",
    ],
    [
      "UTF-8 that somebody read as Windows-1252",
      `Die FÃ¤hre\n\n${LONG.replaceAll("ä", "Ã¤").replaceAll("„", "â€ž")}`,
      "article/mojibake",
    ],
    ["letters that were lost", `Die F\ufffdhre\n\n${LONG}`, "article/lost-characters"],
    [
      "a teaser behind which a paywall stands",
      `Die Fähre\n\n${LONG}\n\nJetzt weiterlesen mit dem Abo. Bereits Abonnent? Hier anmelden.`,
      "article/paywall",
    ],
    [
      "a page that says that it costs something",
      PAGE(
        `<article><h1>Die Fähre</h1>${`<p>${LONG}</p>`.repeat(3)}</article>`,
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Die Fähre","isAccessibleForFree":false}</script>',
      ),
      "article/paywall",
    ],
    [
      "a quotation that is never closed",
      `Die Fähre\n\nAnna Berg sagte: „Das ist nicht das Ende.\n\n${LONG}`,
      "extract/unpaired-mark",
    ],
    ["a text without line ends", `${LONG} `.repeat(120), "article/long-line"],
  ];
  it.each(cases)("%s", async (_, content, finding) => {
    const { code, codes, text } = await extract(content, { old: false });
    expect([code, codes]).toEqual([0, expect.arrayContaining([finding])]);
    expect(briefingIn(text).language).toBe("de");
    expect((await extract(content, { old: false, args: ["--strict"] })).code).toBe(1);
  });
});

describe("what is odd and sound gives a draft with its words as they stand", () => {
  const cases: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    ["UTF-16 with a mark", wide(`Die Fähre\r\n\r\n${LONG}`)],
    ["UTF-16 without a mark", wide(`Die Fähre\r\n\r\n${LONG} `.padEnd(600), false)],
    ["UTF-8 with a mark and old line ends", `\ufeffDie Fähre\r\r${LONG}`],
    [
      "malformed HTML",
      `<html><body><article><h1>Die Fähre</h1><p>${LONG}<div><p>${LONG}</b></i><p>${LONG}<table><tr><p>${LONG}</article`,
    ],
    [
      "four hundred elements in one another, and a script that writes more",
      PAGE(
        `<script>let a = "${"<div>".repeat(5_000)}";</script>${"<div>".repeat(400)}<article><p>${LONG}</p><p>${LONG}</p></article>`,
      ),
    ],
    ["a text that speaks of tags", `Die Fähre\n\n${LONG} Der Zettel trug die Aufschrift <b>Halt</b> & mehr.`],
    [
      "Arabic in a German text",
      `Die Fähre\n\n${LONG} Auf dem Schild stand „مرحبا بكم“, und darunter der Preis.`,
    ],
    ["signs that turn the writing round", `Die Fähre\n\n${LONG} Das Boot \u202eehclaf\u202c hielt an.`],
    ["letters outside of the first plane", `Die Fähre 😀\n\n${LONG} 😀😀`],
  ];
  it.each(cases)("%s", async (_, content) => {
    const { code, codes, text } = await extract(content, { old: false });
    expect([code, codes.filter((each) => each !== "extract/unpaired-mark")]).toEqual([0, []]);
    expect(briefingIn(text).statements.map((each) => each.text)).toContain("Wir sind uns einig");
  });
});

describe("what was written to exhaust is read in time", () => {
  /** Milliseconds of the processor, on a machine that is busy; each takes a fraction of it by itself. */
  const PATIENCE = 15_000;
  const cases: readonly (readonly [name: string, content: string])[] = [
    ["marks nested 100 deep", `Anna Berg sagte: ${"„‚".repeat(50)}Ja${"‘“".repeat(50)}. ${LONG}`],
    ["ten thousand marks", `${LONG} ${"„a“ und ".repeat(5_000)}`],
    ["ten thousand opening marks", `${LONG} ${"„".repeat(10_000)}`],
    ["one line of a quarter of a megabyte", `${LONG} `.repeat(Math.ceil(250_000 / LONG.length))],
    ["a megabyte of blanks", `${LONG}${" ".repeat(1_000_000)}Ende`],
    ["a word of a megabyte", `${LONG} ${"a".repeat(1_000_000)}`],
  ];
  it.each(cases)("%s", async (_, content) => {
    const { code, text, ms, findings } = await extract(content, { old: false });
    expect(ms).toBeLessThan(PATIENCE);
    // Nothing that was said before the trouble is lost.
    expect(code, JSON.stringify(findings)).toBe(0);
    expect(text).toContain("Wir sind uns einig");
  });
});
