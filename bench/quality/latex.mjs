/** The same document for LuaLaTeX with microtype, the bar that paragraphs are held to. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const escaped = (text) =>
  text.replace(
    /[\\{}$&#%_^~]/g,
    (sign) => ({ "\\": "\\textbackslash{}", "^": "\\^{}", "~": "\\~{}" })[sign] ?? `\\${sign}`,
  );
const rich = (runs) => runs.map(({ t, s }) => (s === "i" ? `\\emph{${escaped(t)}}` : escaped(t))).join("");

/** Sets the document; undefined when there is no LuaLaTeX. `face` has files for regular, italic and bold; lengths in pt, `stretch` in em, `tolerance` as TeX has it. */
export function setWithLatex(document, { folder, face, ...form }) {
  if (spawnSync("lualatex", ["--version"]).error) return undefined;
  fs.mkdirSync(folder, { recursive: true });
  for (const [cut, file] of Object.entries(face)) fs.copyFileSync(file, path.join(folder, `Face-${cut}.ttf`));
  fs.writeFileSync(path.join(folder, "document.tex"), texOf(document, form));
  const args = ["-interaction=batchmode", "-halt-on-error", "document.tex"];
  for (let pass = 0; pass < 2; pass++) {
    const { status } = spawnSync("lualatex", args, { cwd: folder, timeout: 600_000 });
    if (status !== 0) throw new Error(`lualatex failed, see ${path.join(folder, "document.log")}`);
  }
  return path.join(folder, "document.pdf");
}

const texOf = (document, { stretch, tolerance, width, margin, height }) => `\\documentclass[10pt]{article}
\\usepackage{fontspec}\\setmainfont{Face}[Path=./,Extension=.ttf,UprightFont=*-regular,BoldFont=*-bold,ItalicFont=*-italic]
\\usepackage[ngerman]{babel}
\\usepackage{microtype}
\\usepackage[paperwidth=${width + 2 * margin}bp,paperheight=${height}bp,top=66bp,bottom=66bp,left=${margin}bp,right=${margin}bp]{geometry}
\\pagestyle{empty}
\\setlength\\parindent{0pt}\\setlength\\parskip{6bp}\\setcounter{secnumdepth}{0}
\\widowpenalty=10000 \\clubpenalty=10000 \\raggedbottom \\emergencystretch=${stretch}em \\tolerance=${tolerance}
\\makeatletter\\renewcommand\\normalsize{\\@setfontsize\\normalsize{10.5bp}{14bp}}\\normalsize
\\renewcommand\\section{\\@startsection{section}{1}{\\z@}{-18bp}{6bp}{\\fontsize{16bp}{20bp}\\bfseries\\raggedright}}
\\renewcommand\\subsection{\\@startsection{subsection}{2}{\\z@}{-10bp}{4bp}{\\fontsize{11.5bp}{15bp}\\bfseries\\raggedright}}
\\renewenvironment{quote}{\\list{}{\\leftmargin20bp\\rightmargin\\leftmargin\\topsep0pt\\partopsep0pt\\parsep0pt\\itemsep0pt}\\item\\relax}{\\endlist}
\\makeatother
\\begin{document}
${document.sections.map((section) => sectionOf(section, document.labels)).join("\n")}
\\end{document}
`;

const sectionOf = (section, labels) => `\\section{${escaped(section.title)}}
${rich(section.summary)}

\\subsection{${labels.quotes}}
${section.quotes.map(quoteOf).join("\n")}
\\subsection{${labels.body}}
${section.body.map(rich).join("\n\n")}
\\subsection{${labels.results}}
\\begin{list}{\\textbullet}{\\leftmargin14bp\\labelwidth10bp\\labelsep4bp\\topsep0pt\\partopsep0pt\\parsep0pt\\itemsep0pt}
${section.bullets.map((bullet) => `\\item ${escaped(bullet)}`).join("\n")}
\\end{list}
\\subsection{${labels.links}}
${section.links.map(({ text }) => `${escaped(text)}\\par\\vspace{-6bp}`).join("\n")}
`;

const quoteOf = ({ text, speaker, role }) =>
  `\\begin{quote}${escaped(text)}\\\\*{\\fontsize{9.5bp}{12.5bp}\\itshape — ${escaped(speaker)}, ${escaped(role)}}\\end{quote}`;
