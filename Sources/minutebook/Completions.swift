/// What shells complete behind `minutebook`, made of the same table as --help.
enum Completions: String, CaseIterable {
  case bash, zsh, fish

  /// The shell's own program text.
  var text: String {
    switch self {
    case .bash: Completions.bashText
    case .zsh: Completions.zshText
    case .fish: Completions.fishText
    }
  }

  /// What can follow an option, or a command.
  private enum Kind {
    case folders, files, anything
    case words([String])
  }

  private static func kind(_ value: String) -> Kind {
    if value.hasPrefix("DIR") { return .folders }
    if value.hasPrefix("FILE") { return .files }
    return value.contains("|") ? .words(value.split(separator: "|").map(String.init)) : .anything
  }

  /// In single quotes, as all three shells read it.
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  // MARK: bash

  private static var bashText: String {
    var text = """
      # Completions of minutebook for bash, made by "minutebook completions bash".
      _minutebook() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]-}
        # "--archive=x" comes as three words.
        if [[ $current == = ]]; then
          current=
        elif [[ $previous == = ]]; then
          previous=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        COMPREPLY=()
        if ((COMP_CWORD == 1)); then
          mapfile -t COMPREPLY < <(compgen -W '\(verbs) help --help --version' -- "$current")
          return
        fi
        case "$verb $previous" in

      """
    for verb in Verb.all {
      for option in verb.options {
        guard let value = option.value else { continue }
        text += "    '\(verb.name) \(option.name)')\n      \(bashReply(kind(value)))\n      return\n      ;;\n"
      }
    }
    text += "  esac\n  case $verb in\n"
    text += "    help)\n      mapfile -t COMPREPLY < <(compgen -W '\(verbs)' -- \"$current\")\n      ;;\n"
    for verb in Verb.all {
      let options = (verb.options + Verb.common).map(\.name).joined(separator: " ")
      text += """
            \(verb.name))
              if [[ $current == -* ]]; then
                mapfile -t COMPREPLY < <(compgen -W '\(options)' -- "$current")
              else
                \(bashReply(verb.operands.map(kind) ?? .anything))
              fi
              ;;

        """
    }
    return text + "  esac\n}\ncomplete -F _minutebook minutebook\n"
  }

  private static func bashReply(_ kind: Kind) -> String {
    switch kind {
    case .folders: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")"
    case .files: "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")"
    case .words(let words):
      "mapfile -t COMPREPLY < <(compgen -W '\(words.joined(separator: " "))' -- \"$current\")"
    case .anything: ":"
    }
  }

  private static var verbs: String { Verb.all.map(\.name).joined(separator: " ") }

  // MARK: zsh

  private static var zshText: String {
    var text = """
      #compdef minutebook
      # Completions of minutebook for zsh, made by "minutebook completions zsh".
      _minutebook() {
        local -a commands
        commands=(

      """
    for verb in Verb.all { text += "    \(quoted(verb.name + ":" + verb.summary))\n" }
    text += """
          'help:show the help of a command'
        )
        if ((CURRENT == 2)); then
          _describe command commands
          _arguments '--help[show this help]' '--version[show the version]'
          return
        fi
        local verb=$words[2]
        shift words
        ((CURRENT--))
        case $verb in
          help)
            _describe command commands
            ;;

      """
    for verb in Verb.all {
      text += "    \(verb.name))\n      _arguments"
      for option in verb.options + Verb.common {
        let help = option.help.replacing("[", with: "\\[").replacing("]", with: "\\]")
        let value = option.value.map { ":\($0.replacing(":", with: "\\:")):\(zshAction(kind($0)))" } ?? ""
        text += " \\\n        " + quoted("\(option.name)\(option.value == nil ? "" : "=")[\(help)]\(value)")
      }
      if let operands = verb.operands { text += " \\\n        " + quoted("*:\(operands):\(zshAction(kind(operands)))") }
      text += "\n      ;;\n"
    }
    return text + "  esac\n}\n_minutebook \"$@\"\n"
  }

  private static func zshAction(_ kind: Kind) -> String {
    switch kind {
    case .folders: "_files -/"
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .anything: " "
    }
  }

  // MARK: fish

  private static var fishText: String {
    var text = """
      # Completions of minutebook for fish, made by "minutebook completions fish".
      complete -c minutebook -f
      complete -c minutebook -n __fish_use_subcommand -l help -d 'show this help'
      complete -c minutebook -n __fish_use_subcommand -l version -d 'show the version'
      complete -c minutebook -n __fish_use_subcommand -a help -d 'show the help of a command'
      complete -c minutebook -n '__fish_seen_subcommand_from help' -a '\(verbs)'

      """
    for verb in Verb.all {
      text += "complete -c minutebook -n __fish_use_subcommand -a \(verb.name) -d \(fishQuoted(verb.summary))\n"
      let start = "complete -c minutebook -n '__fish_seen_subcommand_from \(verb.name)'"
      for option in verb.options + Verb.common {
        let value = option.value.map { fishAction(kind($0)) } ?? ""
        text += "\(start) -l \(option.name.dropFirst(2))\(value) -d \(fishQuoted(option.help))\n"
      }
      switch verb.operands.map(kind) ?? .anything {
      case .files: text += "\(start) -F\n"
      case .folders: text += "\(start) -a '(__fish_complete_directories)'\n"
      case .words, .anything: break
      }
    }
    return text
  }

  private static func fishAction(_ kind: Kind) -> String {
    switch kind {
    case .folders: " -x -a '(__fish_complete_directories)'"
    case .files: " -r -F"
    case .words(let words): " -x -a '\(words.joined(separator: " "))'"
    case .anything: " -x"
    }
  }

  private static func fishQuoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
