/** Colours of a message, by day and at night. Contrast is 7:1 and more, so that it holds for small print (WCAG 2.2, 1.4.6). */
export const SHADES = {
  ground: "#eeeeea",
  paper: "#ffffff",
  ink: "#1a1a1a",
  faint: "#4d4d4d",
  link: "#1f4e8c",
} as const;

/** What stands on elements cannot ask about the screen; this overrules it where it is read at all. */
export const HEAD_STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 620px) {
  .around { padding: 0 !important; }
  .sheet { width: 100% !important; max-width: 100% !important; }
  .cell { padding-left: 16px !important; padding-right: 16px !important; -webkit-hyphens: auto; hyphens: auto; }
  /* Mail programs without hyphens break long words anywhere, so few should need it. */
  .title { font-size: 24px !important; line-height: 30px !important; }
}
@media (prefers-color-scheme: dark) {
  .ground { background-color: #101214 !important; }
  .sheet { background-color: #1a1d20 !important; }
  .ink { color: #eceae6 !important; }
  .rule, .edge { border-color: #eceae6 !important; }
  .faint { color: #b9b7b2 !important; }
  .link { color: #9cc3f5 !important; }
}
`;
