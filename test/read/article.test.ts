/** Articles as people save them: every encoding, every kind of line, and what is no article at all. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Code } from "../../src/model/diagnostic.ts";
import { readArticle, showDropped } from "../../src/read/article/index.ts";
import { languageOf } from "../../src/read/article/language.ts";
import { effort } from "../support/effort.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (from: string | Uint8Array, name = "a.txt") =>
  readArticle({ name, bytes: typeof from === "string" ? bytesOf(from) : from });

async function article(from: string | Uint8Array): Promise<Article> {
  const { value, diagnostics } = await read(from);
  expect(diagnostics).toEqual([]);
  return value!;
}

const codes = async (from: string | Uint8Array): Promise<readonly Code[]> =>
  (await read(from)).diagnostics.map(({ code }) => code);

const classes = async (text: string) => (await article(text)).paragraphs.map((p) => `${p.class}/${p.rule}`);

const GERMAN = `Die Fähre fährt wieder über den Sund

Nach drei Tagen ohne Verbindung hat die Fähre am Montag den Betrieb wieder aufgenommen, sagte das Hafenamt.

Die Fahrgäste waren froh, und viele von ihnen hatten die Nacht auf dem Kai verbracht.

„Wir haben lange genug gewartet“, sagte eine Frau aus dem Ort, die mit ihren Kindern reiste.

Das Amt will nun prüfen, wie es zu dem Ausfall kam und wer dafür zahlen muss.`;

const ENGLISH = `The ferry crosses the sound again

After three days without a link the ferry has been running again since Monday, the harbour office said.

The passengers were glad, and many of them had spent the night on the quay.

“We have waited long enough,” said a woman from the town who was on her way with her children.

The office will now look into how the ship could fail and who has to pay for it.`;

const ASCII = "Das Boot und das Netz sind in dem Hafen, und der Wind ist nicht so stark wie am Tag davor.";

describe("decoding", () => {
  const text = "Größe: „fünf“ – 3 €, sagte er, und das ist nicht viel für die Stadt und den Hafen.";
  const wide = (order: "le" | "be", mark: boolean) => {
    const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
    return new Uint8Array(order === "le" ? bytes : bytes.swap16());
  };
  it.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with a byte order mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16 LE with a mark", wide("le", true)],
    ["UTF-16 BE with a mark", wide("be", true)],
    ["UTF-16 LE without", wide("le", false)],
    ["UTF-16 BE without", wide("be", false)],
  ])("reads %s", async (_, bytes) => {
    expect((await article(bytes)).paragraphs[0]!.text).toBe(text);
  });

  it("reads Windows-1252 and says that it guessed", async () => {
    const bytes = Uint8Array.from(
      [...text].map((c) => ({ "„": 0x84, "“": 0x93, "–": 0x96, "€": 0x80 })[c] ?? c.charCodeAt(0)),
    );
    const { value, diagnostics } = await read(bytes);
    expect(value!.text).toBe(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["article/guessed-encoding"]);
  });

  it.each([
    ["cut off in a letter", [0xc3], "one character is lost"],
    ["with quotation marks of Windows pasted in", [0x84, 0x4a, 0x61, 0x93], "2 characters are lost"],
  ])("reads UTF-8 %s as UTF-8, and says what is lost", async (_, more, message) => {
    const umlauts = "Größe, Mühe, Übung";
    const { value, diagnostics } = await read(Uint8Array.from([...bytesOf(`${text} ${umlauts} `), ...more]));
    expect(value!.text).toContain(umlauts);
    expect(diagnostics.map(({ code }) => code)).toEqual(["article/lost-characters"]);
    expect(diagnostics[0]!.message).toContain(message);
  });

  it("believes UTF-8 where more of its letters are whole than broken", async () => {
    const withBroken = (letters: string) => read(Uint8Array.from([...bytesOf(`${ASCII} ${letters} `), 0x84]));
    expect((await withBroken("Übermütig")).value!.text).toContain("Übermütig");
    expect((await withBroken("Übel")).value!.text).toContain("Ã");
  });

  it("keeps the checksum of the bytes, not of the text", async () => {
    expect((await article(bytesOf(`\ufeff${text}`))).sha256).not.toBe((await article(text)).sha256);
  });

  it.each(["\n", "\r\n", "\r", "\u2028", "\n\n\n", "\n \u00a0\t\n"])(
    "takes %j as the end of a line",
    async (end) => {
      const { paragraphs, text: whole } = await article(GERMAN.replaceAll("\n\n", end));
      expect(paragraphs).toHaveLength(5);
      for (const p of paragraphs) expect(whole.slice(p.start, p.end)).toBe(p.text);
      expect(paragraphs.map((p) => p.number)).toEqual([1, 2, 3, 4, 5]);
    },
  );
});

describe("what is no article", () => {
  const body = GERMAN.split("\n\n")[1]!;
  it.each<[string, string | Uint8Array, Code]>([
    ["an empty file", "", "article/empty"],
    ["white space", " \n\u00a0\n", "article/empty"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ", "article/is-pdf"],
    ["a briefing", "language: en\ntitle: A\nseries:\n  name: B\npeople: []\n", "article/is-briefing"],
    ["a Word file", "PK\u0003\u0004rest", "article/binary"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), "article/binary"],
    ["NUL bytes", "Die Fähre\0fährt wieder", "article/binary"],
    ["control characters", "\u0001\u0002\u0003\u0004\u0005 text", "article/binary"],
    ["20 MB", new Uint8Array(20_000_000).fill(65), "article/too-large"],
    ["captions and links alone", "Getty Images\n\nRead more: the ferry", "article/no-body"],
    ["a page without text", "<html><body><img src=a.png></body></html>", "article/no-body"],
    [
      "a page that its script makes",
      "<!doctype html><div id=app></div><noscript>Please enable JavaScript.</noscript><script>go()</script>",
      "article/needs-script",
    ],
    [
      "a third language",
      "Le navire est resté dans le port pour trois jours, et les passagers ont attendu sur le quai.",
      "article/unsupported-language",
    ],
    [
      "Danish, which is on no list",
      "Skibet lå i havnen ved kajen. Ingen kunne rejse hjem igen.",
      "article/unsupported-language",
    ],
    [
      "writing from right to left",
      "غرقت السفينة في الميناء بعد ثلاثة أيام من الانتظار على الرصيف",
      "article/unsupported-language",
    ],
    ["text that was decoded twice", body.replaceAll("ä", "Ã¤"), "article/mojibake"],
    ["lost characters", `${body} \ufffd`, "article/lost-characters"],
    ["one line without end", `${body} `.repeat(9_000), "article/long-line"],
    [
      "the beginning of a paid text",
      `${GERMAN}\n\nJetzt weiterlesen mit unserem Angebot für neue Leser.`,
      "article/paywall",
    ],
  ])("is told: %s", async (_, from, code) => {
    expect(await codes(from)).toContain(code);
  });

  it("gives no article where nothing can be read", async () => {
    for (const from of ["", "%PDF-1.4", "a\0b", "<html></html>"])
      expect((await read(from)).value).toBeUndefined();
  });

  it("a megabyte in one line is read in a moment", async () => {
    const spent = effort();
    await read(`${body} `.repeat(9_000));
    expect(spent()).toBeLessThan(3_000);
  });
});

describe("the class of a line", () => {
  it("headline, byline and role come first, in this order", async () => {
    const head = "Fähre fährt wieder\n\nMaria Rodríguez Blum\n\nShipping correspondent\n\n";
    expect((await classes(head + GERMAN.split("\n\n").slice(1).join("\n\n"))).slice(0, 4)).toEqual([
      "headline/headline-first",
      "byline/byline-names",
      "role/role-after-byline",
      "body/running-text",
    ]);
  });

  it("a first sentence is no headline", async () => {
    expect(
      (
        await classes(
          `SUNDHAVEN, 3 May 2026 – The ferry is back. ${"It sails again. ".repeat(3)}\n\n${ENGLISH.split("\n\n")[1]}`,
        )
      )[0],
    ).toBe("body/running-text");
  });

  it.each<[string, string]>([
    ["LESEN  So wird der Sommer 2031 am Sund, von der Redaktion.", "promo/promo-words"],
    ["Lesen Sie auch: Der Hafen von oben", "promo/promo-words"],
    ["READ MORE: The harbour from above", "promo/promo-words"],
    ["Mehr zum Thema", "promo/promo-words"],
    ["Anzeige", "promo/promo-words"],
    ["Sign up for our newsletter", "promo/promo-words"],
    ["Getty Images", "credit/credit-agency"],
    ["dpa/Jan Berg", "credit/credit-agency"],
    ["HARBOUR OFFICE / PRESS DESK", "credit/credit-capitals"],
    ["Foto: Jan Berg", "credit/credit-mark"],
    ["© 2031 The Courier", "credit/credit-mark"],
    ["Das Schiff am Kai (Foto: Jan Berg)", "caption/caption-with-credit"],
    ["Eine Frau wartet mit zwei Kindern am Kai auf das Schiff nach Hause", "caption/caption-without-stop"],
    ["Streit um die Kosten", "subheading/short-without-stop"],
    ["18. Februar 2031, 16:30 Uhr", "dateline/date-alone"],
    ["* * *", "other/no-letters"],
    ["Teilen", "other/page-furniture"],
    ["Dieser Artikel ist erfunden.", "other/page-furniture"],
    ["Mehr als hundert Menschen warteten die ganze Nacht.", "body/running-text"],
    ["Watch out for the tide, he said.", "body/running-text"],
    ["Anzeige erstattete am Ende niemand.", "body/running-text"],
  ])("“%s” is %s", async (line, expected) => {
    const lines = GERMAN.split("\n\n");
    const all = await classes([...lines.slice(0, 3), line, ...lines.slice(3)].join("\n\n"));
    expect(all[3]).toBe(expected);
    expect(all.filter((each) => each === "body/running-text").length).toBeGreaterThanOrEqual(4);
  });

  it("a line beside a credit is its caption", async () => {
    const text = GERMAN.replace("\n\nDas Amt", "\n\nDas Schiff am Kai\n\nGetty Images\n\nDas Amt");
    expect((await classes(text)).slice(4, 6)).toEqual([
      "caption/caption-beside-credit",
      "credit/credit-agency",
    ]);
  });

  it("everything that is not body text is listed with its rule", async () => {
    const lines = showDropped(await article(`${GERMAN}\n\nGetty Images`));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^ {3}6 {2}credit +credit-agency +Getty Images$/);
  });
});

describe("languages", () => {
  it("are told for the article and for each paragraph", async () => {
    expect((await article(GERMAN)).language).toBe("de");
    expect((await article(ENGLISH)).language).toBe("en");
    const mixed = await article(`${GERMAN}\n\n${ENGLISH.split("\n\n")[2]}`);
    expect([mixed.language, mixed.paragraphs.at(-1)!.language]).toEqual(["de", "en"]);
  });

  it.each([
    ["ru", "Судно три дня стояло в порту, и пассажиры ждали на причале."],
    ["el", "Το πλοίο έμεινε στο λιμάνι τρεις ημέρες και οι επιβάτες περίμεναν."],
    ["zh", "船在港口停留了三天，乘客们在码头上等待。"],
    ["fr", "Le navire est resté dans le port, et les passagers ont attendu sur le quai avec une valise."],
    ["de", `${ASCII} Das Schiff heißt „Адмирал Нахимов“ und kommt aus Одесса.`],
    [undefined, "Getty Images"],
  ])("%s", (language, text) => expect(languageOf(text)).toBe(language));

  it("that are not read are named, where they are known", async () => {
    const told = async (text: string) => (await read(text)).diagnostics.map(({ message }) => message).join();
    expect(
      await told("Le navire est resté dans le port, et les passagers ont attendu sur le quai."),
    ).toContain("is written in “fr”");
    expect(await told("Skibet lå i havnen ved kajen. Ingen kunne rejse hjem igen.")).toContain(
      "neither German",
    );
  });

  it("are not guessed from a name", async () => {
    expect((await article(`${GERMAN}\n\nGetty Images`)).paragraphs.at(-1)!.language).toBeUndefined();
  });
});

describe("facts of a text", () => {
  it("come from headline, byline and dateline", async () => {
    const text = `The ferry is back\n\nBy Anna Holm, shipping correspondent\n\nSUNDHAVEN, 3 May 2026 (Norpress) – ${ENGLISH.split("\n\n").slice(1).join("\n\n")}`;
    expect((await article(text)).facts).toEqual({
      title: "The ferry is back",
      author: "Anna Holm",
      authorRole: "shipping correspondent",
      outlet: "Norpress",
      published: "2026-05-03",
      url: undefined,
    });
  });

  it.each([
    ["By Anna Holm in Port Ellis", "PORT ELLIS, 3 May 2026 –", "Anna Holm", undefined],
    ["By Anna Holm, Sundhaven", "SUNDHAVEN, 3 May 2026 –", "Anna Holm", undefined],
    ["By Anna Holm, Sundhaven", "Nobody in Sundhaven saw it coming.", "Anna Holm", undefined],
    ["Von unserer Korrespondentin Anna Holm", "SUNDHAVEN, 3 May 2026 –", "Anna Holm", "Korrespondentin"],
    ["Von unserem Korrespondenten", "SUNDHAVEN, 3 May 2026 –", undefined, "Korrespondenten"],
    ["Von unserem Korrespondenten in Brüssel", "SUNDHAVEN, 3 May 2026 –", undefined, "Korrespondenten"],
    ["By our shipping correspondent", "SUNDHAVEN, 3 May 2026 –", undefined, "shipping correspondent"],
    ["By Anna Holm, Korrespondentin", "SUNDHAVEN, 3 May 2026 –", "Anna Holm", "Korrespondentin"],
    ["Interview: Anna Holm", "SUNDHAVEN, 3 May 2026 –", "Anna Holm", undefined],
    ["Das Gespräch führte Anna Holm", "SUNDHAVEN, 3 May 2026 –", "Anna Holm", undefined],
  ])("who wrote it is not where: %s", async (byline, lead, author, authorRole) => {
    const text = `The ferry is back\n\n${byline}\n\n${lead} ${ENGLISH.split("\n\n").slice(1).join("\n\n")}`;
    expect((await article(text)).facts).toMatchObject({ author, authorRole });
  });

  it("a dateline may end with the year", async () => {
    const lead = "Sundhaven, 3. Mai 2026. The ferry across the sound runs again, and it is full every day.";
    const read = await article(ENGLISH.replace("\n\n", `\n\n${lead}\n\n`));
    expect(read.facts.published).toBe("2026-05-03");
    expect(
      read.paragraphs.flatMap((p) => (p.dateline === undefined ? [] : [p.text.slice(p.dateline)])),
    ).toEqual(["The ferry across the sound runs again, and it is full every day."]);
  });

  it("what a press release is headed and ends with is not its text", async () => {
    const { facts, paragraphs } = await article(
      `PRESSEMITTEILUNG\n\n${GERMAN}\n\nKontakt: Pressestelle, Telefon 0400 1234`,
    );
    expect(facts.title).toBe((await article(GERMAN)).facts.title);
    expect([paragraphs[0]!.class, paragraphs.at(-1)!.class]).toEqual(["other", "other"]);
  });

  it("a dateline in small letters has an agency", async () => {
    const lead = "Sundhaven (nop) – The ferry across the sound runs again, and it is full every day.";
    const read = await article(ENGLISH.replace("\n\n", `\n\n${lead}\n\n`));
    expect(read.facts.outlet).toBe("nop");
    const behind = read.paragraphs
      .filter((p) => p.dateline !== undefined)
      .map((p) => p.text.slice(p.dateline));
    expect(behind).toEqual(["The ferry across the sound runs again, and it is full every day."]);
    const other = "Anna Holm (56) – The ferry across the sound runs again, and it is full every day.";
    const { paragraphs } = await article(ENGLISH.replace("\n\n", `\n\n${other}\n\n`));
    expect(paragraphs.every((p) => p.dateline === undefined)).toBe(true);
  });

  it.each([
    ["Bad Ems, 3. März 2026 – ", "2026-03-03", undefined],
    ["Lindental (lin), 14.11.2025 – ", "2025-11-14", "lin"],
    ["Port Ellis, 9 September 2025 — ", "2025-09-09", undefined],
    ["Port Ellis, September 9, 2025 (Norpress) – ", "2025-09-09", "Norpress"],
    ["Ulm, den 3. März – ", undefined, undefined],
  ])("a dateline with a date in small letters: %s", async (dateline, published, outlet) => {
    const lead = "Die Fähre über den Sund fährt wieder, und sie ist jeden Tag voll.";
    const read = await article(ENGLISH.replace("\n\n", `\n\n${dateline}${lead}\n\n`));
    expect(
      read.paragraphs.flatMap((p) => (p.dateline === undefined ? [] : [p.text.slice(p.dateline)])),
    ).toEqual([lead]);
    expect([read.facts.published, read.facts.outlet]).toEqual([published, outlet]);
  });

  it("a dateline is told apart from the sentence behind it", async () => {
    const lead =
      "SUNDHAVEN, 3 May 2026 (Norpress) – The ferry across the sound runs again, and it is full every day.";
    const { paragraphs } = await article(ENGLISH.replace("\n\n", `\n\n${lead}\n\n`));
    const behind = paragraphs.filter((p) => p.dateline !== undefined).map((p) => p.text.slice(p.dateline));
    expect(behind).toEqual(["The ferry across the sound runs again, and it is full every day."]);
  });

  describe("a place alone before the first sentence", () => {
    const datelines = async (lead: string) => {
      const { paragraphs } = await article(GERMAN.replace("\n\n", `\n\n${lead}\n\n`));
      return paragraphs.flatMap((p) => (p.dateline === undefined ? [] : [p.text.slice(0, p.dateline)]));
    };
    const rest =
      "Fähre über den Sund fährt wieder, und sie ist an jedem Tag bis auf den letzten Platz besetzt.";
    it.each([
      ["Sundhafen – Die ", "Sundhafen – "],
      ["Sundhafen — Eine ", "Sundhafen — "],
      ["Neustadt am Rübenberge - Die ", "Neustadt am Rübenberge - "],
      ["Bad Sundheim (abc) – Die ", "Bad Sundheim (abc) – "],
      ["Bad Sundheim (ab). Die ", "Bad Sundheim (ab). "],
    ])("“%s…”", async (lead, dateline) => expect(await datelines(lead + rest)).toEqual([dateline]));

    it("behind it a stop, where the text speaks of it again", async () => {
      expect(await datelines(`Sundhafen. Die ${rest} Viele kommen aus Sundhafen.`)).toEqual(["Sundhafen. "]);
      expect(await datelines(`Ende. Die ${rest} Das Ende kam spät.`)).toEqual([]);
    });

    it("is no name with what is said of it, and stands nowhere else", async () => {
      expect(await datelines(`Anna Holm – Kapitänin der Fähre – kennt den Sund. Die ${rest}`)).toEqual([]);
      expect(await datelines(`Die ${rest}\n\nSundhafen – Die ${rest}`)).toEqual([]);
    });
  });

  it.each([
    ["3. Mai 2026", "2026-05-03"],
    ["Published: May 3, 2026", "2026-05-03"],
    ["03.05.2026", "2026-05-03"],
    ["2026-05-03", "2026-05-03"],
    ["3. Mai", undefined],
    ["32. Mai 2026", undefined],
    ["03.13.2026", undefined],
    ["03.00.2026", undefined],
  ])("a line “%s” is the date %s", async (line, date) => {
    expect((await article(GERMAN.replace("\n\n", `\n\n${line}\n\n`))).facts.published).toBe(date);
  });

  it("are never taken from a line that points at another text", async () => {
    const text = `${GERMAN}\n\nLESEN  Der Sund am 3. Mai 2026, von Anna Holm (Reuters).`;
    expect((await article(text)).facts).toMatchObject({
      published: undefined,
      author: undefined,
      outlet: undefined,
    });
  });
});

describe("web pages", () => {
  const page = (body: string, head = "") =>
    `<!doctype html><html lang="en"><head><title>The ferry crosses again – The Courier</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>The ferry crosses again</h1>${body}</article><footer>About us</footer></body></html>`;
  const paragraphs = ENGLISH.split("\n\n")
    .slice(1)
    .map((text) => `<p>${text}</p>`);
  const data = (fields: object) => `<script type="application/ld+json">${JSON.stringify(fields)}</script>`;

  it("give their running text, with the title first", async () => {
    const { paragraphs: found, text } = await article(page(paragraphs.join("")));
    expect(found.map((p) => p.class)).toEqual(["headline", "body", "body", "body", "body"]);
    for (const p of found) expect(text.slice(p.start, p.end)).toBe(p.text);
  });

  it("give captions, headings, links and table rows their classes", async () => {
    const [one, two, three, four] = paragraphs;
    const html = page(
      `${one}<figure><img src="a.jpg"><figcaption>The ferry at the quay.</figcaption></figure>${two}<h2>Who pays</h2>${three}<p><a href="/x">The harbour from above in twelve pictures</a></p>${four}<ul><li>The pier was closed for three days</li></ul><table><tr><td>Monday</td><td>12 crossings</td></tr></table>`,
    );
    const found = (await article(html)).paragraphs.map((p) => `${p.class}: ${p.text.slice(0, 30)}`);
    expect(found).toContain("caption: The ferry at the quay.");
    expect(found).toContain("subheading: Who pays");
    expect(found).toContain("promo: The harbour from above in twel");
    expect(found).toContain("body: The pier was closed for three ");
    expect(found).toContain("body: Monday 12 crossings");
  });

  it("have their title once, and short items of lists are text", async () => {
    const items = "<ul><li>Zwei Boote</li><li><p>Drei Netze</p></li></ul>";
    const paragraphs = GERMAN.split("\n\n").slice(1);
    const html = `<html><head><title>Die Fähre</title></head><body><article><h1>DIE FÄHRE</h1>${paragraphs
      .map((text) => `<p>${text}</p>`)
      .join("")}${items}</article></body></html>`;
    const found = (await read(html, "a.html")).value!.paragraphs;
    expect(found.filter(({ text }) => /^die fähre$/i.test(text))).toHaveLength(1);
    expect(found.filter(({ text }) => /Boote$|Netze$/.test(text)).map((p) => p.class)).toEqual([
      "body",
      "body",
    ]);
  });

  it("tell their facts in JSON-LD", async () => {
    const html = page(
      paragraphs.join(""),
      `${data({
        "@graph": [
          { "@type": "WebSite", name: "Wrong" },
          {
            "@type": "NewsArticle",
            headline: "The ferry crosses again",
            author: [{ "@type": "Person", name: "Anna Holm" }, { name: "Ben Birk" }],
            publisher: { name: "The Courier" },
            datePublished: "2026-05-03T10:00:00+0200",
          },
        ],
      })}<link rel="canonical" href="https://example.org/ferry">`,
    );
    expect((await article(html)).facts).toEqual({
      title: "The ferry crosses again",
      author: "Anna Holm, Ben Birk",
      authorRole: undefined,
      outlet: "The Courier",
      published: "2026-05-03T10:00:00+02:00",
      url: "https://example.org/ferry",
    });
  });

  it("tell them in meta tags, and nothing is taken from the text", async () => {
    const head =
      '<meta property="og:site_name" content="The Courier"><meta name="author" content="By Anna Holm"><meta property="article:published_time" content="2026-05-03">';
    expect((await article(page(paragraphs.join(""), head))).facts).toMatchObject({
      title: "The ferry crosses again",
      author: "Anna Holm",
      outlet: "The Courier",
      published: "2026-05-03",
    });
    const bare = await article(
      page(
        `${paragraphs.join("")}<p>By Ben Birk, 1 May 2025, Reuters, wrote this for the paper and it was good.</p>`,
      ),
    );
    expect(bare.facts).toMatchObject({ author: undefined, outlet: undefined, published: undefined });
  });

  it("say when the rest is sold", async () => {
    const html = page(paragraphs.join(""), data({ "@type": "NewsArticle", isAccessibleForFree: "False" }));
    expect(await codes(html)).toEqual(["article/paywall"]);
  });

  it("are read though they are broken", async () => {
    const html = `<html><body><div class=x><p>${paragraphs.join("<p>").replaceAll("</p>", "")}<b><i></b></td><script>if (a < b && "</p>")</script>`;
    expect(
      (await read(html)).value!.paragraphs.filter((p) => p.class === "body").length,
    ).toBeGreaterThanOrEqual(3);
    expect(await codes(page("", data({})).replace("{}", "{broken"))).toEqual(["article/needs-script"]);
  });
});

describe.skipIf(!fs.existsSync("../shared/seed/gold.json"))(
  "the annotated article (needs ../shared/seed)",
  () => {
    it("every line has the class that people gave it", async () => {
      const gold = JSON.parse(fs.readFileSync("../shared/seed/gold.json", "utf8"));
      const { paragraphs, facts } = await article(
        new Uint8Array(fs.readFileSync("../shared/seed/article.txt")),
      );
      const names: Record<string, string> = { "byline-role": "role", "photo-credit": "credit" };
      expect(paragraphs.map((p) => [p.number, p.start, p.end, p.class])).toEqual(
        gold.paragraphs.map((p: { n: number; start: number; end: number; class: string }) => [
          p.n,
          p.start,
          p.end,
          names[p.class] ?? p.class,
        ]),
      );
      expect(facts.published).toBeUndefined();
      expect([facts.author, facts.outlet]).toEqual(["Vitaliy Shevchenko", undefined]);
    });
  },
);
