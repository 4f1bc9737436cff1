// SPDX-License-Identifier: Apache-2.0

import TLS

/// How the bytes of a connection go over its socket.
enum Transport {
    case plain
    case secured(TLSSession)

    /// What came of a read or a write.
    enum Transfer: Equatable {
        case done(Int)
        case wouldBlock
        case ended
        case failed(Int32)
        case insecure(TLSError)
    }

    func read(_ socket: Socket, into buffer: inout [UInt8]) -> Transfer {
        switch self {
        case .plain: socket.read(into: &buffer)
        case .secured(let session): Self.transfer(session.read(into: &buffer))
        }
    }

    func write(_ socket: Socket, _ bytes: ArraySlice<UInt8>) -> Transfer {
        switch self {
        case .plain: socket.write(bytes)
        case .secured(let session): Self.transfer(session.write(bytes))
        }
    }

    /// Says the last word, where the protocol has one.
    func finish() {
        if case .secured(let session) = self { session.finish() }
    }

    static func transfer(_ outcome: TLSSession.Transfer) -> Transfer {
        switch outcome {
        case .done(let count): .done(count)
        case .wouldBlock: .wouldBlock
        case .ended: .ended
        case .broken(let code): .failed(code)
        case .failed(let error): .insecure(error)
        }
    }
}
