/** What can go wrong outside: the command line, files, the disk, signals. */
import type { CatalogueEntry } from "./entry.ts";

/** What the command line, the file system and the program itself can have to say. */
export const systemCodes = {
  "system/usage": {
    exit: "usage",
    title: "The command line was not understood",
    explain:
      "An option or argument is unknown, missing or has a value that it cannot have. `readout --help` lists the commands, `readout COMMAND --help` shows the options of one with examples.",
  },
  "system/unknown-layout": {
    exit: "usage",
    title: "There is no layout of that name",
    explain:
      "A layout is a folder with `layout.yaml`, `layout.hbs` and `style.css`. A plain name is looked up in `templates/` of the current folder and then among the layouts that come with the program; a name with a slash is taken as a folder. `readout layouts` lists what there is.",
  },
  "system/unknown-code": {
    exit: "usage",
    title: "There is no diagnostic of that name",
    explain: "Codes are written `stage/kebab-name`, as they stand at the head of each finding.",
  },
  "system/source-date-epoch": {
    exit: "usage",
    title: "SOURCE_DATE_EPOCH is no number",
    explain:
      "Builds that are to be reproducible set this variable to the latest date that a file may carry, in seconds since 1970. It is not a number here, so the file carries the date of its content.",
  },
  "system/same-output": {
    exit: "usage",
    title: "Two sheets would be written to the same file",
    explain:
      "Files are named after the folder of the briefing and the layout. When several sheets are built at once, `-o` must name a folder, and the briefings must stand in folders of different names; otherwise the second sheet would replace the first.",
  },
  "system/file-missing": {
    exit: "system",
    title: "A file is not there",
    explain:
      "The path is taken relative to the current folder. Check its spelling, and that the file was not moved.",
  },
  "system/not-a-file": {
    exit: "system",
    title: "A folder stands where a file is meant",
    explain:
      "Name the file itself, as `content/riad-gespraeche/briefing.yaml`, or for an output a name that no folder has.",
  },
  "system/not-a-folder": {
    exit: "system",
    title: "A file stands where a folder is meant",
    explain:
      "The PDF is written to a folder that is made when it is not there, and a file of that folder's name is in the way. Nothing was written.",
  },
  "system/file-too-large": {
    exit: "input",
    title: "A file is larger than we read",
    explain:
      "Files have an upper limit so that a mistaken or hostile file cannot take the machine's memory. A briefing of ordinary length has some tens of kilobytes; a picture for print seldom more than ten megabytes.",
  },
  "system/no-permission": {
    exit: "system",
    title: "The file system refuses",
    explain:
      "The program may not read or write there. Nothing was changed: a PDF gets its name only when it is whole, so the last good file is still in place.",
  },
  "system/secret-readable": {
    exit: "system",
    title: "Others may read a file with a secret",
    explain:
      "A password or key that other users of the machine can read is none. Take their permission away (`chmod 600 FILE`) and, if others had access, change the secret.",
  },
  "system/locked": {
    exit: "system",
    title: "Another run is at work here",
    explain:
      "Two runs that write to the same ledger could send a message twice, so the second one ends without doing anything. The lock of a run that was killed is taken over by the next one on the same machine. On another machine nobody can tell whether the owner still runs; remove the file by hand if it does not.",
  },
  "system/disk-full": {
    exit: "system",
    title: "The disk is full",
    explain:
      "The new PDF was not written and its temporary file was removed. The last good PDF, if there was one, is untouched.",
  },
  "system/file-fault": {
    exit: "system",
    title: "Reading or writing failed",
    explain:
      "The operating system reports a fault that has no clearer name here; its own short name stands in the message. Nothing half-written was left behind.",
  },
  "system/layout-incomplete": {
    exit: "template",
    title: "A layout lacks one of its files",
    explain:
      "Every layout has `layout.yaml` (what it is and what it promises to print), `layout.hbs` (the template) and `style.css`. Labels come from `labels/` in the layout's folder, beside it, or from the program, in one file a language.",
  },
  "system/picture-missing": {
    exit: "input",
    title: "A picture is not there",
    explain:
      "Pictures that the content names are looked for in the folder of the briefing, pictures that the template names in the folder of the layout.",
  },
  "system/picture-outside": {
    exit: "input",
    title: "A picture lies outside its folder",
    explain:
      "A briefing may only show pictures that lie in its own folder or below, and a layout only its own. Paths that lead out, by `../`, from the root or through a symbolic link, are refused, so that a briefing from elsewhere cannot bring a private file onto paper.",
  },
  "system/font-missing": {
    exit: "system",
    title: "A font file is not there",
    explain:
      "Font files come from npm packages named in `fonts/fonts.json`, or stand beside it. When a package's file is missing, the installation is incomplete: run `npm install` again. When it is one of your own, put it beside your list or correct the name there.",
  },
  "system/unfit": {
    exit: "system",
    title: "The installation is not complete",
    explain:
      "`readout doctor` looked for what the program needs and did not find it. The message says what, the hint how to mend it.",
  },
  "system/broken-invariant": {
    exit: "internal",
    title: "The program made a mistake",
    explain:
      "Something happened that our own code holds to be impossible. It is not your file's fault, whatever it holds. No PDF was changed. Please report it with the message and, if you may share it, the file.",
  },
} as const satisfies Record<string, CatalogueEntry>;
