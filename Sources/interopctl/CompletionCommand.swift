// SPDX-License-Identifier: Apache-2.0

/// `completion`: a script that lets the shell complete commands and options.
enum CompletionCommand: Command {
    static let name = "completion"
    static let summary = "print the completion script of a shell"
    static let help = """
        usage: interopctl completion bash|zsh|fish

        example: interopctl completion bash > /etc/bash_completion.d/interopctl
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        switch arguments.rest {
        case ["bash"]: console.print(bash)
        case ["zsh"]: console.print("#compdef interopctl\nautoload -U bashcompinit && bashcompinit\n" + bash)
        case ["fish"]: console.print(fish)
        default: throw Arguments.Fault(text: "name one shell: bash, zsh or fish")
        }
        return .done
    }

    private static func options(_ command: any Command.Type) -> [String] {
        (Array(command.values) + Array(command.flags) + ["--help"]).sorted()
    }

    private static var bash: String {
        var cases = ""
        var names: [String] = []
        for command in Commands.all {
            names.append(command.name)
            cases += "        \(command.name)) words=\"" + options(command).joined(separator: " ") + "\" ;;\n"
        }
        let all = names.joined(separator: " ")
        return """
            _interopctl() {
                local word=${COMP_WORDS[COMP_CWORD]} words=""
                case ${COMP_WORDS[1]} in
            \(cases)    esac
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "\(all) --help --version" -- "$word"))
                elif [ "${word#-}" != "$word" ]; then
                    COMPREPLY=($(compgen -W "$words" -- "$word"))
                else
                    COMPREPLY=($(compgen -f -- "$word"))
                fi
            }
            complete -F _interopctl interopctl
            """
    }

    private static var fish: String {
        var lines: [String] = []
        for command in Commands.all {
            lines.append("complete -c interopctl -n __fish_use_subcommand -a \(command.name) -d '\(command.summary)'")
            for option in options(command) {
                let name = option.hasPrefix("--") ? "-l " + option.dropFirst(2) : "-s " + option.dropFirst(1)
                lines.append("complete -c interopctl -n '__fish_seen_subcommand_from \(command.name)' \(name)")
            }
        }
        return lines.joined(separator: "\n")
    }
}
