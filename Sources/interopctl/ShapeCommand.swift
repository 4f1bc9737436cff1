// SPDX-License-Identifier: Apache-2.0

import Exchange
import MLLP

/// `shape`: a relay that is as slow and unsteady as a thin line.
enum ShapeCommand: Command {
    static let name = "shape"
    static let summary = "relay to a listener over a line that is thin, slow and breaks, to try out both sides"
    static let values: Set<String> = ["--to", "--port", "--bind", "--rate", "--delay", "--loss", "--break", "--seed"]
    static let help = """
        usage: interopctl shape --to HOST:PORT [--port N] [--bind ADDR] [--rate BITS] [--delay MS] [--loss PERCENT]
                                [--break N] [--seed N]

        Relays connections to a listener, TLS too, without looking at what goes over them. SIGTERM or SIGINT ends it with 0
        and tells what the line did.

          --to HOST:PORT   the listener
          --port N         the port of the relay (2577); 0 lets the system choose
          --bind ADDR      its address (127.0.0.1)
          --rate BITS      bits a second in each direction, such as 128k or 2M, shared by all connections; without it no limit
          --delay MS       how long everything is under way in each direction (0)
          --loss PERCENT   pieces of 1,460 bytes that are lost: the stream stands still until TCP would have sent them again
          --break N        about one piece in N breaks its connection off (0 for never)
          --seed N         the same seed makes the same faults again (1)

        example: interopctl shape --to 10.1.2.3:2575 --rate 128k --delay 300 --loss 2
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no files") }
        let target = try SendCommand.target(arguments)
        let shape = try shape(arguments)
        let port = UInt16(try arguments.number("--port", in: 0...65_535) ?? 2577)
        let address = arguments["--bind"] ?? "127.0.0.1"
        let signals = StopSignals()
        let link: ShapedLink
        do throws(SocketError) {
            link = try ShapedLink(
                to: target.host, port: target.port, shape: shape, address: address, listeningOn: port)
        } catch {
            throw Failure(.inputOutput, error.description)
        }
        console.print("listening on \(address):\(link.port)")
        signals.wait()
        link.stop()
        let counters = link.counters
        console.error(
            "stopped: \(counters.connections) connections, \(counters.bytes) bytes in \(counters.pieces) pieces, "
                + "\(counters.losses) losses, \(counters.breaks) breaks")
        return .done
    }

    private static func shape(_ arguments: Arguments) throws -> LinkShape {
        var shape = LinkShape()
        shape.seed = UInt64(try arguments.number("--seed", in: 0...Int.max) ?? 1)
        for name in ["rate", "delay", "loss", "break"] {
            guard let value = arguments["--" + name] else { continue }
            do throws(LinkShapeError) { try shape.set(name, value) } catch {
                throw Arguments.Fault(text: "--\(name) takes no '\(value)'")
            }
        }
        return shape
    }
}
