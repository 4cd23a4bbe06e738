/** Findings of sending briefings by mail (`deliver/mail`). */
import type { CatalogueEntry } from "./entry.ts";

export const mailCodes = {
  "mail/invalid-list": {
    exit: "input",
    title: "A list of recipients cannot be read",
    explain:
      "The list is CSV with the names of the columns in its first line (comma, semicolon or tab between fields), or YAML with one `- address: …` for each recipient, in UTF-8. Nobody gets a message from a list that was read by half.",
  },
  "mail/empty-list": {
    exit: "input",
    title: "A list names nobody",
    explain: "There is no line below the names of the columns, so there would be nobody to send to.",
  },
  "mail/unknown-column": {
    exit: "input",
    title: "A list has a column that nobody reads",
    explain:
      "A column that is spelled differently would be passed over, and with it somebody's clearance. The columns are name, unit, address, clearance, form, language and copies; `email` stands for address.",
  },
  "mail/no-address": {
    exit: "input",
    title: "A recipient has no address",
    explain: "Each line of the list needs an e-mail address. Delete the line if nobody should get a message.",
  },
  "mail/bad-address": {
    exit: "input",
    title: "An e-mail address cannot be one",
    explain:
      "Each line has one plain address, as `ana@example.org`. Several addresses in one field would see each other, and names, brackets and letters beyond ASCII are not taken by all servers.",
  },
  "mail/bad-value": {
    exit: "input",
    title: "A list holds a value that its column does not have",
    explain:
      "`form` is pdf, large or text; `language` is de or en; `copies` is a number; `clearance` is a TLP label or the words of a marking, several separated by semicolons.",
  },
  "mail/header-injection": {
    exit: "input",
    title: "A field could add lines to a message's head",
    explain:
      "A line end in a name or address ends the header line that it stands in, and what follows becomes a header of its own: a hidden recipient, another sender. Such lists are refused whole.",
  },
  "mail/duplicate-recipient": {
    exit: "input",
    title: "An address stands in the list twice",
    explain:
      "Everybody gets one message. Which of the two lines holds, with its form and clearance, only the owner of the list can say.",
  },
  "mail/unknown-recipient": {
    exit: "usage",
    title: "An option names somebody who is not in the list",
    explain:
      "`--only` and `--resend` name addresses of the list; `--resend` also takes unknown, refused and all.",
  },
  "mail/other-language": {
    exit: "finding",
    title: "Some recipients read another language",
    explain:
      "Recipients whose `language` is not that of the briefing are left out, so that one list serves the German and the English sheet. Send the other sheet to the same list to reach them.",
  },
  "mail/no-sender": {
    exit: "input",
    title: "Nobody is named as the sender",
    explain:
      "The sender is `--from`, or else the e-mail address of `issuer.contact`. It is written `Desk <desk@example.org>`.",
  },
  "mail/bad-option": {
    exit: "usage",
    title: "An option of readout mail has a value that it cannot have",
    explain:
      "A time is written 2026-11-22T07:44+01:00, with its offset; a way to leave the list begins with https: or mailto:; a signature needs both --dkim-key and --dkim-selector. `readout mail --help` shows all options.",
  },
  "mail/bad-server": {
    exit: "usage",
    title: "The address of the mail server was not understood",
    explain:
      "`smtps://` is encrypted from the first byte (port 465). `smtp://` begins plain and must turn to TLS before anything is said (port 587); only a relay on this machine may do without, and then without a password.",
  },
  "mail/secret-in-arguments": {
    exit: "usage",
    title: "A password stands in the command line",
    explain:
      "Other users of the machine can see the arguments of a running program, and shells keep them in a file. Passwords come from the variable READOUT_SMTP_PASSWORD or from a file that only its owner may read (`--password-file`).",
  },
  "mail/no-password": {
    exit: "usage",
    title: "There is a user and no password",
    explain: "Set READOUT_SMTP_PASSWORD, or name a file that only its owner may read with `--password-file`.",
  },
  "mail/not-this-sheet": {
    exit: "unproven",
    title: "A PDF is not what the briefing says",
    explain:
      "The file named with `--pdf` was read back and held to the briefing, and it did not pass; or the briefing was edited while its sheet was made, so that the mail would say one thing and the sheet another. Nothing is sent that does not verify.",
  },
  "mail/too-early": {
    exit: "delivery",
    title: "It is not yet time to send",
    explain:
      "`--not-before` names a later time, so nothing was sent. The command may be run as often as one likes, as by a timer; each recipient gets one message.",
  },
  "mail/left-out": {
    exit: "finding",
    title: "The body of the mail does not hold the whole sheet",
    explain:
      "Mail programs cut off HTML beyond some 100 KB without saying so. The last sections were left out of the HTML, which names them; plain text and PDF hold everything.",
  },
  "mail/large": {
    exit: "finding",
    title: "A message is large",
    explain:
      "Many servers take 20 MB at most, and phones load large messages late or never. Make the pictures of the sheet smaller.",
  },
  "mail/server-unreachable": {
    exit: "delivery",
    title: "The mail server cannot be reached",
    explain:
      "There was no connection after several tries. The ledger knows who has got a message; the same command goes on with the others.",
  },
  "mail/login-refused": {
    exit: "delivery",
    title: "The mail server refuses the login",
    explain:
      "User or password are wrong, or the server offers no way to log in that is safe. It was not tried again, as servers lock accounts that fail often.",
  },
  "mail/tls-failed": {
    exit: "delivery",
    title: "There is no safe connection to the mail server",
    explain:
      "The server offers no TLS, or its certificate is not for that name or from nobody known. Nothing was sent: neither password nor message travel in the clear. `--ca-file` names an authority of one's own.",
  },
  "mail/refused": {
    exit: "delivery",
    title: "The server refuses a message",
    explain:
      "The server answered with a code of 500 or more, which means that it will not take this message however often it comes. Correct the address; `--resend refused` tries again.",
  },
  "mail/deferred": {
    exit: "delivery",
    title: "The server does not take a message for now",
    explain:
      "The server asked to come back later, or the connection broke before the end of the message, several times. Nothing was delivered to this recipient; the same command tries again.",
  },
  "mail/other-sheet": {
    exit: "finding",
    title: "Some who have this version got another file than the sheet is now",
    explain:
      "Nobody gets a version twice, so who has it already does not get what was changed since. Their ledger lines hold the sha256 of the file that they got, and it is not that of the sheet now: the briefing, its layout or the program was changed without a new version. Raise `series.version`: the new version goes to everybody, as an update that says so.",
  },
  "mail/unknown": {
    exit: "delivery",
    title: "Nobody knows whether a message was taken",
    explain:
      "The connection broke, or the program was ended, after the end of the message had left and before the answer came. It is not sent again of its own accord, since the recipient may have it. `--resend unknown` sends it with the same Message-ID, by which many servers and mail programs see that it is the same.",
  },
  "mail/unrecorded": {
    exit: "delivery",
    title: "A server's answer could not be recorded",
    explain:
      "The message left and the server answered, and then the ledger could not be written, as on a full disk. The run stopped there. The ledger has the message as on its way, so the next run reports it as unknown and does not send it again of its own accord; what the server said stands in the result of this run alone.",
  },
  "mail/bounced": {
    exit: "delivery",
    title: "A message came back",
    explain:
      "A server that had taken the message reported that it could not deliver it. The ledger has the reason; the recipient does not get this version again without `--resend`.",
  },
  "mail/file-exists": {
    exit: "usage",
    title: "A message's file would replace another",
    explain:
      "Files that `--eml` wrote may have been edited since, or opened by a mail program. None is written over, and none of the others is written either. Name an empty folder, or remove the old files.",
  },
  "mail/report-unread": {
    exit: "finding",
    title: "A mail in the folder of reports is too large for one",
    explain:
      "Delivery reports have a few kilobytes, and some carry back the message that they are about. A mail of more than 30 MB is neither; it was passed over, and the others were read. Look at it yourself if the address that it came from is a mail server's.",
  },
  "mail/stray-report": {
    exit: "finding",
    title: "A delivery report is about no message of the ledger",
    explain:
      "The report names neither a message nor an address that the ledger knows. Perhaps another ledger does: `--ledger` names it.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
