/**
 * Bytes of an article, text or web page, to an `Article`: the decoded text untouched, every non-empty line a paragraph with a class and
 * the rule that gave it. Nothing is deleted. What cannot be an article becomes a finding, and so does what makes one doubtful.
 */
import type { Article, ArticleFacts, Paragraph } from "../../model/article.ts";
import { type Diagnostic, hasErrors, type Outcome } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import { looksLikeBriefing, looksLikePage } from "../kinds.ts";
import { classify } from "./classify.ts";
import { decodeArticle, sha256Of } from "./encoding.ts";
import { factsOfText } from "./facts.ts";
import { isRightToLeft, languageOf } from "./language.ts";
import { nestingOf } from "./nesting.ts";
import { type Line, linesOf } from "./paragraphs.ts";

export { showDropped } from "./dropped.ts";
export { sha256Of } from "./encoding.ts";

export async function readArticle(file: SourceFile): Promise<Outcome<Article>> {
  const { text: decoded, diagnostics: doubts } = decodeArticle(file);
  if (decoded === undefined) return { value: undefined, diagnostics: doubts };
  if (looksLikeBriefing(decoded)) return { value: undefined, diagnostics: [isBriefing(file.name)] };
  const found = looksLikePage(decoded) ? await fromPage(decoded, file) : fromText(decoded);
  if (found.text === "") return { value: undefined, diagnostics: [...doubts, ...found.diagnostics] };

  const paragraphs = classify(found.lines);
  const body = paragraphs.filter((p) => p.class === "body");
  const language = languageOf(body.map((p) => p.text).join("\n")) ?? "und";
  const diagnostics = [...doubts, ...found.diagnostics, ...doubtsOf(paragraphs, language, file.name)];
  const facts = found.facts ?? factsOfText(paragraphs);
  const value = { text: found.text, paragraphs, language, facts, sha256: sha256Of(file.bytes) };
  const unusable = hasErrors(diagnostics.filter(({ code }) => code !== "article/unsupported-language"));
  return { value: unusable ? undefined : value, diagnostics };
}

const isBriefing = (file: string): Diagnostic => ({
  code: "article/is-briefing",
  severity: "error",
  message: "the file is a briefing, not an article",
  hint: "name the article; readout build and readout check read a briefing",
  place: { file },
});

interface Found {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Undefined when the lines themselves say it. */
  readonly facts: ArticleFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const fromText = (text: string): Found => ({ text, lines: linesOf(text), facts: undefined, diagnostics: [] });

/** A page with fewer words outside its scripts shows nothing without them. */
const FEW_WORDS = 60;

/**
 * Elements in one another. Pages that people have made have a hundred; the library that looks for the text takes minutes for 2,000, and from
 * some 8,000 on it runs out of stack.
 */
const DEEPEST = 500;

async function fromPage(html: string, { name }: SourceFile): Promise<Found> {
  const place = { file: name };
  const depth = nestingOf(html);
  if (depth > DEEPEST)
    return { text: "", lines: [], facts: undefined, diagnostics: [tooNested(depth, name)] };
  const { readPage } = await import("./html.ts");
  const page = readPage(html);
  const diagnostics: Diagnostic[] = [];
  const hasText = page.lines.some(({ element }) => element !== "title");
  if (!hasText && page.scripts > 0 && page.words < FEW_WORDS)
    diagnostics.push({
      code: "article/needs-script",
      severity: "error",
      message: "the page is made by its script, and the saved file holds no text",
      hint: "save the page from the browser once it is shown, or copy its text into a file",
      place,
    });
  else if (!hasText)
    diagnostics.push({
      code: "article/no-body",
      severity: "error",
      message: "the page holds no running text",
      hint: "check that this is the page of the article; or copy its text into a file",
      place,
    });
  if (page.paid)
    diagnostics.push({
      code: "article/paywall",
      severity: "warning",
      message: "the page says of itself that only subscribers see the whole article",
      hint: "compare the end of the text; a briefing on half an article should say so",
      place,
    });
  return { text: hasText ? page.text : "", lines: page.lines, facts: page.facts, diagnostics };
}

const tooNested = (depth: number, file: string): Diagnostic => ({
  code: "article/too-nested",
  severity: "error",
  message: `the page has ${depth.toLocaleString("en")} elements in one another, and is read to a depth of ${DEEPEST.toLocaleString("en")}`,
  hint: "the file is probably broken; copy the text of the article into a file",
  place: { file },
});

/** A paragraph of more characters is a text that has lost its line ends. */
const LONGEST_PARAGRAPH = 20_000;
const SUPPORTED = ["de", "en"];
const PAYWALL =
  /(?:subscribe|subscription|sign in|log in|register)\b.{0,60}\b(?:to (?:continue|read)|for full access|keep reading)|continue reading with|already a subscriber|(?:jetzt|um) weiter\s?(?:zu)?lesen|weiterlesen mit|nur für abonnent|bereits abonnent|abo(?:nnement)? (?:abschließen|erforderlich)|exklusiv für abonnent/i;
/** Such words count at the end of a text that is short; a long article may speak of subscriptions. */
const STUB_WORDS = 250;

function doubtsOf(paragraphs: readonly Paragraph[], language: string, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const body = paragraphs.filter((p) => p.class === "body");
  const say = (severity: Diagnostic["severity"], code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity, message, hint, place: { file } });
  if (body.length === 0)
    say(
      "error",
      "article/no-body",
      "no line of the file is running text",
      "check that this is the right file",
    );
  const long = body.find(({ text }) => text.length > LONGEST_PARAGRAPH);
  if (long)
    say(
      "warning",
      "article/long-line",
      `paragraph ${long.number} has ${long.text.length.toLocaleString("en")} characters: the text has probably lost its line ends`,
      "evidence names paragraphs; break the text into them where the article does",
    );
  const end = paragraphs
    .slice(-3)
    .map(({ text }) => text)
    .join(" ");
  if (PAYWALL.test(end) && body.reduce((n, { text }) => n + text.split(/\s+/).length, 0) < STUB_WORDS)
    say(
      "warning",
      "article/paywall",
      "the text ends with an offer to subscribe, so its rest is probably missing",
      "a briefing on half an article should say so",
    );
  if (isRightToLeft(language))
    say(
      "error",
      "article/unsupported-language",
      `the article is written from right to left (“${language}”), and only German and English are read`,
      "use a translation, and say in the briefing that it is one",
    );
  else if (body.length > 0 && !SUPPORTED.includes(language))
    say(
      "error",
      "article/unsupported-language",
      language === "und"
        ? "the language of the article is neither German nor English, as far as its words tell"
        : `the article is written in “${language}”, and only German and English are read`,
      "use a translation, and say in the briefing that it is one",
    );
  return found;
}
