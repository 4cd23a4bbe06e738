/** Findings of printing (`deliver/print`). */
import type { CatalogueEntry } from "./entry.ts";

export const printCodes = {
  "print/invalid-list": {
    exit: "input",
    title: "The list of those who get a copy has a mistake",
    explain:
      "The list is CSV with names of columns in its first line, or YAML: name, unit and copies. Lists for mail serve too. No copy is made from a list with mistakes, because all numbers after it would be wrong.",
  },
  "print/set-otherwise": {
    exit: "delivery",
    title: "The file does not come out the same when it is set again",
    explain:
      "Pages go onto larger sheets when they are set, so a finished file is set again from the content that it carries, and must come out byte for byte the same: otherwise what is printed would be another sheet than the one that was verified. It comes out otherwise when the layout, a font, a picture or the program changed since, for a numbered copy or a draft, and for a layout that prints the sources themselves.",
  },
  "print/uneven-pages": {
    exit: "template",
    title: "Copies need pages of one size",
    explain:
      "The personal line of a copy is one piece that all its pages share. On a page of another size, or one that is turned, it would stand in the text or outside the paper, so no copies are made. Take a layout whose pages are alike.",
  },
  "print/cannot": {
    exit: "delivery",
    title: "The printer cannot do what is asked",
    explain:
      "Printers tell what they can do, and this one does not have a thing that was asked for. Nothing was sent, because a pile of sheets that are not stapled or printed on one side only would have to be printed again.",
  },
  "print/unknown-printer": {
    exit: "usage",
    title: "There is no printer of that name",
    explain:
      "A plain name is a queue of CUPS on this machine, and it has none of that name. `lpstat -e` lists them. Other printers are named by their address, as ipp://printer.example.org/ipp/print, and an address that names no machine is none.",
  },
  "print/no-lp": {
    exit: "usage",
    title: "This machine cannot print to a queue",
    explain:
      "Queues are printed to by `lp`, which comes with CUPS, and it is not installed here. A printer that speaks IPP, as nearly all in a network do, needs none of that: name it by its address, as ipp://printer.example.org/ipp/print.",
  },
  "print/unreachable": {
    exit: "delivery",
    title: "The printer does not answer",
    explain:
      "No connection could be made, again and again until the time was up. Nothing was printed. For a queue of this machine, CUPS itself does not answer.",
  },
  "print/untrusted": {
    exit: "delivery",
    title: "The printer's certificate is not trusted",
    explain:
      "The line to the printer is a safe one (`ipps://`), and nobody whom this machine knows vouches for the printer, or its certificate is for another name, or has run out. Nothing was sent, as the sheet would go to whoever answers. Printers often sign for themselves: `--ca-file` names the certificate that is to be believed, once somebody has looked whether it is the printer's.",
  },
  "print/stopped": {
    exit: "delivery",
    title: "The printer is stopped",
    explain:
      "It answers and does not print: out of paper or toner, a door is open, or somebody stopped it. It was waited for until the time was up, and nothing was sent. The message has the printer's own reasons.",
  },
  "print/busy": {
    exit: "delivery",
    title: "The printer takes no job",
    explain:
      "It refused the job each time because it was busy. A refused job is not printed, so it was offered again until the time was up.",
  },
  "print/refused": {
    exit: "delivery",
    title: "The printer refuses the job",
    explain: "The message has the printer's own words. Nothing was printed, and asking again would not help.",
  },
  "print/unknown": {
    exit: "delivery",
    title: "Nobody knows whether the job was taken",
    explain:
      "The connection ended while the file was sent, or no answer came, and the printer's list of jobs does not show it. It may print nevertheless, so the file is never sent a second time without your word.",
  },
  "print/aborted": {
    exit: "delivery",
    title: "The printer gave the job up",
    explain: "It took the job and ended it before all was printed. Some sheets may have come out.",
  },
  "print/unfinished": {
    exit: "delivery",
    title: "The job is not printed yet",
    explain:
      "The printer has the job and did not finish it in the time that it was waited for. It is still there, and goes on when the printer does.",
  },
} as const satisfies Record<string, CatalogueEntry>;
