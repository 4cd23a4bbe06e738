/**
 * One example a helper, for `docs/layout-language.md`: what a template writes and what the German sheet of a small briefing prints.
 * A test lays each of them out.
 */
export const HELPER_EXAMPLES: Readonly<Record<string, readonly [writes: string, prints: string]>> = {
  label: ['{{label "statement.count" count=2}}', "2 Aussagen"],
  date: ['{{date "2025-02-18" style="long"}}', "18. Februar 2025"],
  datetime: ['{{datetime "2025-02-18T17:30:00+01:00" zone="MEZ"}}', "18. Februar 2025, 17:30 Uhr (MEZ)"],
  moment: [
    "{{#each timeline}}{{moment when}}; {{/each}}",
    "am Dienstag (18. Februar 2025); in der Quelle nicht angegeben;",
  ],
  relative: ['{{relative "2025-02-15" "2025-02-18"}}', "vor 3 Tagen"],
  list: ['{{list people key="name"}}', "Anna Arp und Ben Birk"],
  quote: ['{{quote "Das „Ja“ gilt"}}', "„Das ‚Ja‘ gilt“"],
  slice: ['{{slice "Lagebild" 0 4}}', "Lage"],
  concat: ['{{label (concat "statuses." series.status)}}', "NEU"],
  person: ['{{#with (person "anna")}}{{name}}{{/with}}', "Anna Arp"],
  groupBySide: [
    "{{#each (groupBySide statements)}}{{label}} {{length statements}}; {{/each}}",
    "Deutschland 2; USA 1;",
  ],
  speakers: [
    "{{#each (speakers statements)}}{{person.name}} {{length statements}}; {{/each}}",
    "Anna Arp 1; Ben Birk 1; Anna Arp 1;",
  ],
  sided: [
    "{{#each meetings}}{{length (sided participants)}} von {{length participants}}{{/each}}",
    "2 von 2",
  ],
  dated: ["{{#each (dated timeline)}}{{moment when}}{{/each}}", "am Dienstag (18. Februar 2025)"],
  stance: ['{{stance "doubts"}}', "zweifelt"],
  country: ['{{country "GB"}}', "Vereinigtes Königreich"],
  marks: ["{{#each summary}}{{marks evidence}}{{/each}}", "[1, 3]"],
  frame: ["{{#each reactions}}{{frame this}}{{/each}}", "… es sei „zu früh“"],
  qr: ['{{qr "https://example.org"}}', "▣"],
  examined: ['{{#if (examined "summary" 0)}}geprüft{{else}}nicht verlangt{{/if}}', "nicht verlangt"],
  groups: ['{{groups "0123456789" 4}}', "0123 4567 89"],
  seePage: ['{{seePage "source-s"}}', "siehe Seite 1"],
  eq: ['{{#if (eq series.status "new")}}Neu{{/if}}', "Neu"],
  ne: ['{{#if (ne series.status "updated")}}Erste Fassung{{/if}}', "Erste Fassung"],
  gt: ["{{#if (gt (length people) 1)}}Mehrere{{/if}}", "Mehrere"],
  and: ["{{#if (and timeline statements)}}Beides{{/if}}", "Beides"],
  or: ["{{#if (or glossary statements)}}Etwas{{/if}}", "Etwas"],
  not: ["{{#if (not openQuestions)}}Nichts offen{{/if}}", "Nichts offen"],
  length: ["{{length people}}", "2"],
  first: ["{{#each (first people 1)}}{{name}}{{/each}}", "Anna Arp"],
  repeats: [
    '{{#each people}}{{#if (repeats ../people @index "kind")}}gleiche Art{{/if}}{{/each}}',
    "gleiche Art",
  ],
  where: ['{{#each (where people country="DE")}}{{name}}{{/each}}', "Anna Arp"],
  having: ['{{#each (having people "role")}}{{name}}{{/each}}', "Anna Arp"],
  count: ['{{count people country="DE"}}', "1"],
};
