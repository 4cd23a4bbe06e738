/** `readout completion`: a script that teaches a shell our commands and options, made from the commands themselves. */
import { Argument, type Command } from "commander";
import { command, reportFor, type Seat, type TalkOptions } from "./talk.ts";

type Shell = "bash" | "zsh" | "fish";

export const completionCommand = ({ world, done }: Seat, program: Command): Command =>
  command("completion", "Print a completion script for your shell.", [
    "source <(readout completion bash)",
    "readout completion zsh > ~/.zfunc/_readout",
    "readout completion fish > ~/.config/fish/completions/readout.fish",
  ])
    .addArgument(new Argument("<shell>").choices(["bash", "zsh", "fish"]))
    .action((shell: Shell, options: TalkOptions) => {
      const report = reportFor(world, options);
      const script = SCRIPTS[shell](wordsOf(program));
      report.print(script);
      done(report.finish({ shell, script }));
    });

interface Word {
  readonly name: string;
  readonly description: string;
  readonly options: readonly { readonly flag: string; readonly description: string }[];
}

const wordsOf = (program: Command): readonly Word[] =>
  program.commands.map((each) => ({
    name: each.name(),
    description: each.description(),
    options: each.options.map(({ long, short, description }) => ({
      flag: long ?? short ?? "",
      description,
    })),
  }));

const SCRIPTS: Readonly<Record<Shell, (words: readonly Word[]) => string>> = { bash, zsh, fish };

/** Shells ask `readout layouts` for the names, so that layouts of one's own are offered too. */
const LAYOUT_NAMES = "readout layouts 2>/dev/null | cut -f1";

function bash(words: readonly Word[]): string {
  const cases = words.map(
    ({ name, options }) => `    ${name}) words="${options.map(({ flag }) => flag).join(" ")}" ;;`,
  );
  return `_readout() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map(({ name }) => name).join(" ")}" -- "$word"))
    return
  fi
  case "$before" in
    -l|--layout) COMPREPLY=($(compgen -W "$(${LAYOUT_NAMES})" -- "$word")); return ;;
  esac
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _readout readout`;
}

function zsh(words: readonly Word[]): string {
  const quoted = (text: string) => text.replace(/['[\]:]/g, (mark) => (mark === "'" ? "'\\''" : `\\${mark}`));
  const commands = words.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const cases = words.map(({ name, options }) => {
    const rows = options.map(({ flag, description }) =>
      flag === "--layout"
        ? `'${flag}[${quoted(description)}]:layout:($(${LAYOUT_NAMES}))'`
        : `'${flag}[${quoted(description)}]'`,
    );
    return `    ${name}) _arguments ${rows.join(" ")} '*:file:_files' ;;`;
  });
  return `#compdef readout
_readout() {
  local -a commands=(
${commands.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join("\n")}
  esac
}
compdef _readout readout`;
}

function fish(words: readonly Word[]): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, (mark) => `\\${mark}`)}'`;
  const lines = words.flatMap(({ name, description, options }) => [
    `complete -c readout -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...options.map(({ flag, description: what }) => {
      const value = flag === "--layout" ? ` -x -a ${quoted(`(${LAYOUT_NAMES})`)}` : "";
      return `complete -c readout -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${flag.replace(/^--/, "")}${value} -d ${quoted(what)}`;
    }),
  ]);
  return lines.join("\n");
}
