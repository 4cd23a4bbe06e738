/** What can be wrong with a layout: its template, style sheet, labels and manifest. */
import type { CatalogueEntry } from "./entry.ts";

/** What can be wrong with a layout: its manifest, labels, template, markup and style sheet. */
export const templateCodes = {
  "template/invalid-manifest": {
    exit: "template",
    title: "layout.yaml cannot be used",
    explain:
      "The manifest names the layout and says what it promises to print. Without it nothing can be checked against the finished file. Mend the field that the finding names; docs/layout-language.md lists all fields.",
  },
  "template/low-contrast": {
    exit: "accessibility",
    title: "Text or a rule cannot be told well from its ground",
    explain:
      "Text needs a contrast of 4.5 to 1 with what it stands on, large text (18 pt, or 14 pt and bold) and the rule under a table's head 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). Below that people with weak sight lose it, and so does everybody on a bad copy. Choose a darker colour or a lighter ground.",
  },
  "template/invalid-encoding": {
    exit: "template",
    title: "A file of the layout is not UTF-8",
    explain: "Templates, style sheets and labels are read as UTF-8. Save the file again with that encoding.",
  },
  "template/file-too-large": {
    exit: "template",
    title: "A file of the layout is larger than we read",
    explain:
      "Templates, partials, style sheets and labels may have one megabyte each, a hundred times what a layout needs. Perhaps a picture or a whole document was pasted into it.",
  },
  "template/broken-template": {
    exit: "template",
    title: "The Handlebars template cannot be parsed",
    explain:
      "A mustache is not closed, a block ends with another name than it began with, or an expression is malformed. The finding shows the line.",
  },
  "template/unescaped-output": {
    exit: "template",
    title: "Output without escaping",
    explain:
      "Three braces or an ampersand would put text of the content into the page as markup. Write two braces; markup comes only from helpers that make it safely.",
  },
  "template/unsupported-expression": {
    exit: "template",
    title: "A Handlebars feature outside the profile",
    explain:
      "Decorators, inline partials and partials whose name is computed are not part of the layout language. Move the part into a file under partials/ and call it by name.",
  },
  "template/unknown-helper": {
    exit: "template",
    title: "A helper that does not exist",
    explain: "Only the helpers that docs/layout-language.md lists can be called. Check the spelling.",
  },
  "template/helper-misuse": {
    exit: "template",
    title: "A helper was given something that it cannot use",
    explain:
      "The helper expects other arguments. A field with the name of a helper is written with “this.” before it, as {{this.country}}.",
  },
  "template/undefined-variable": {
    exit: "template",
    title: "A field that the content does not have",
    explain:
      "The template is strict: a name that no briefing can have is a mistake and never prints as nothing. Optional fields are known and may be tested with {{#if}}.",
  },
  "template/unknown-partial": {
    exit: "template",
    title: "A partial that is not there",
    explain: "The template calls a partial for which the layout's folder partials/ holds no file.",
  },
  "template/unused-partial": {
    exit: "finding",
    title: "A partial that nothing calls",
    explain: "The file stands in partials/ but no template calls it. Delete it, or call it.",
  },
  "template/endless": {
    exit: "template",
    title: "The template does not come to an end",
    explain:
      "A partial calls itself without a condition, or loops within loops make more output than any sheet can hold. The run was stopped.",
  },
  "template/invalid-labels": {
    exit: "template",
    title: "The label file cannot be used",
    explain: "Labels are a YAML tree whose leaves are texts. The finding shows what is something else.",
  },
  "template/unknown-label": {
    exit: "template",
    title: "A label that is missing",
    explain:
      "Every word that the layout itself prints stands in templates/labels, one file a language. Add the label to each of them.",
  },
  "template/label-placeholder": {
    exit: "template",
    title: "A label's placeholder has no value",
    explain: "The label holds a placeholder in braces, and the template gives no argument of that name.",
  },
  "template/unknown-element": {
    exit: "template",
    title: "An element outside the profile",
    explain:
      "The layout language knows the elements listed in docs/layout-language.md, each with a meaning for print and for screen readers. Others would be dropped silently elsewhere; here they are an error.",
  },
  "template/unknown-attribute": {
    exit: "template",
    title: "An attribute outside the profile",
    explain: "The element does not take this attribute. docs/layout-language.md lists what it takes.",
  },
  "template/missing-attribute": {
    exit: "template",
    title: "An attribute that the element needs",
    explain:
      'A picture without alternative text, for one, is silent for whoever cannot see it. Give the attribute; alt="" marks decoration.',
  },
  "template/invalid-attribute": {
    exit: "template",
    title: "An attribute with a value that means nothing",
    explain: "The attribute's value is not one of those that the profile lists.",
  },
  "template/misplaced-element": {
    exit: "template",
    title: "An element in the wrong place",
    explain:
      "Table cells stand in rows, list items in lists, and blocks never in a line of text. Move the element, or give the one around it another display.",
  },
  "template/unclosed-element": {
    exit: "template",
    title: "An element that is not closed",
    explain:
      "Every element except br, hr, img and col is closed by its own end tag, so that the structure is the one that was meant.",
  },
  "template/stray-end-tag": {
    exit: "template",
    title: "An end tag without a beginning",
    explain: "The end tag closes nothing. Remove it, or open the element before it.",
  },
  "template/nested-too-deeply": {
    exit: "template",
    title: "Elements nested without end",
    explain:
      "Several hundred elements stand inside one another: a loop opens an element that it does not close, or a partial wraps itself. Or they make more than forty tags in one another, as eleven tables do; programs that read tags aloud or aside stop there, so that nobody would hear what lies deeper.",
  },
  "template/empty-document": {
    exit: "template",
    title: "The template printed nothing",
    explain: "The rendered template holds no text and no picture, so that there is nothing to put on paper.",
  },
  "template/duplicate-id": {
    exit: "template",
    title: "Two elements with one id",
    explain: "Links find their target by id, so an id stands once in a document.",
  },
  "template/broken-link": {
    exit: "template",
    title: "A link that leads nowhere",
    explain:
      "A link leads to an id of this document, as #source-bbc, or is an absolute address that begins with http:, https:, mailto: or tel:.",
  },
  "template/qr-too-long": {
    exit: "template",
    title: "Too much text for a QR code",
    explain:
      "A QR code that a telephone can still read from paper holds about 300 characters. Use a shorter address.",
  },
  "template/broken-css": {
    exit: "template",
    title: "The style sheet cannot be parsed",
    explain: "A brace, colon or semicolon is missing. The finding shows the line.",
  },
  "template/unsupported-at-rule": {
    exit: "template",
    title: "An at-rule outside the profile",
    explain:
      "The profile has @page with its margin boxes. Fonts are named in fonts/fonts.json, colours and lengths in :root.",
  },
  "template/unsupported-selector": {
    exit: "template",
    title: "A selector outside the profile",
    explain: "docs/layout-language.md lists the selectors. Paper has no pointer and no focus.",
  },
  "template/unknown-property": {
    exit: "template",
    title: "A property outside the profile",
    explain:
      "docs/layout-language.md lists the properties. A property that nothing obeys is an error and not ignored.",
  },
  "template/unsupported-value": {
    exit: "template",
    title: "A value that the property does not take",
    explain:
      "docs/layout-language.md gives the syntax of every property. Lengths are in pt, mm, cm, in, px, pc, em or rem.",
  },
  "template/unknown-variable": {
    exit: "template",
    title: "A custom property that is not set",
    explain:
      "var() names a custom property that neither the element nor any around it sets, and gives no fallback.",
  },
  "template/unknown-page": {
    exit: "template",
    title: "A named page without a rule",
    explain: "An element asks for a named page for which the style sheet has no @page rule.",
  },
  "template/no-effect": {
    exit: "template",
    title: "A property that has no effect here",
    explain:
      "The property means nothing where it stands: padding on a run of text, margins on a table row, gaps without a grid, a page break inside a cell, a box of the page without content. Set it where the hint says, give the element a fitting display, or leave it out.",
  },
} as const satisfies Record<string, CatalogueEntry>;
