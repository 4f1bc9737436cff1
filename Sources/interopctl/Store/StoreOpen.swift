// SPDX-License-Identifier: Apache-2.0

import Exchange

/// `store open`.
enum StoreOpenVerb: Verb {
    static let name = "open"
    static let values: Set<String> = ["--store", "--file"]
    static let help = """
        usage: interopctl store open SEALED --file KEYS [--store DIR]

        Writes the bytes of a file that 'listen --keep-rejected' enciphered to standard output. KEYS is the file of keys;
        former keys in it open files of their time.

        example: interopctl store open rejected/20260102T030405Z-1-1-size.sealed --file /etc/interop/keys
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.count == 1, let keys = arguments["--file"] else {
            throw Arguments.Fault(text: "takes one file, and --file with the keys")
        }
        let path = arguments.rest[0]
        let (bytes, known) = (try Files.read(path), try StoreRekeyVerb.keys(keys))
        do throws(RejectedFile.Fault) {
            console.writeOutput(try RejectedFile.content(bytes, of: path, keys: known))
            return .done
        } catch {
            switch error {
            case .noKey(let id): throw Failure(.dataHasErrors, "\(path): error: key \(id) is not among the keys")
            case .notAuthentic: throw Failure(.dataHasErrors, "\(path): error: it was changed, renamed or cut short")
            }
        }
    }
}
