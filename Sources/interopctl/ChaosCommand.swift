// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MLLP
import TLS

/// `chaos`: a listener that misbehaves, for trying out senders.
enum ChaosCommand: Command {
    static let name = "chaos"
    static let summary = "take messages over MLLP and answer them badly, to try out a sender"
    static let values: Set<String> = ["--port", "--bind", "--mode", "--seed", "--tls-cert", "--tls-key"]
    static let flags: Set<String> = ["--verbose", "--commit-blocks"]
    static let help = """
        usage: interopctl chaos --mode SPEC [--port N] [--bind ADDR] [--seed N] [--commit-blocks] [--verbose]
                                [--tls-cert F --tls-key F]

        Takes messages, keeps none, and makes the faults of SPEC: a list such as wrong-id,delay=200 or drop/3. A number
        behind '=' says how much, one behind '/' that about one message in so many is concerned; the same seed
        makes the same faults again. SIGTERM or SIGINT ends it with 0 and a count of messages.

          delay=MS      wait before the answer (100)       never-answer  take the message, say nothing
          split         write every byte by itself         never-read    read nothing more, stay connected
          cut           write in pieces of random size     close         close instead of an answer
          drop          a part, then break off             nak           AR, or 0x15 with --commit-blocks
          no-end        no end block, then break off       ae            AE
          restart       begin the block, then begin again  wrong-id      another control id in MSA-2
          garbage       bytes that are no block first      duplicate     answer twice
          half-open     a part, then silence

        Those on the left, duplicate and never-read can be given to 'send --chaos' as well.

        example: interopctl chaos --port 2576 --mode wrong-id/2,delay=500
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no files") }
        guard let text = arguments["--mode"] else { throw Arguments.Fault(text: "--mode is missing") }
        let plan = try ChaosOptions.plan(text, arguments)
        let port = UInt16(try arguments.number("--port", in: 0...65_535) ?? 2576)
        let address = arguments["--bind"] ?? "127.0.0.1"
        let certificates = try certificates(arguments)
        let signals = StopSignals()
        let isVerbose = arguments.has("--verbose")
        let receiver: ChaosReceiver
        do throws(SocketError) {
            receiver = try ChaosReceiver(
                plan, address: address, port: port, certificates: certificates,
                commitsBlocks: arguments.has("--commit-blocks")
            ) { place, message in
                if isVerbose { console.error("message \(place + 1): \(LogText.line(message["MSH-10"] ?? ""))") }
            }
        } catch {
            throw Failure(.inputOutput, error.description)
        }
        console.print("listening on \(address):\(receiver.port)")
        signals.wait()
        receiver.stop()
        let counts = receiver.received
        let total = counts.values.reduce(0, +)
        console.error("stopped: \(total) messages, \(counts.count) control ids")
        return .done
    }

    private static func certificates(_ arguments: Arguments) throws -> TLSContext? {
        guard let certificate = arguments["--tls-cert"], let key = arguments["--tls-key"] else {
            guard arguments["--tls-cert"] == nil, arguments["--tls-key"] == nil else {
                throw Arguments.Fault(text: "--tls-cert and --tls-key go together")
            }
            return nil
        }
        do throws(TLSError) {
            return try TLSContext(server: TLSServerSettings(certificateFile: certificate, keyFile: key))
        } catch {
            throw Failure(.inputOutput, error.text)
        }
    }
}
