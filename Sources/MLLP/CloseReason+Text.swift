// SPDX-License-Identifier: Apache-2.0

import Glibc
import TLS

extension ListenerEvent.CloseReason {
    /// One short sentence.
    public var text: String {
        switch self {
        case .byPeer: "by the peer"
        case .noByte(let time): "no byte within \(Self.seconds(time))"
        case .noStartByte(let time, let kind):
            "no start byte within \(Self.seconds(time)); what came looks like \(kind.text)"
        case .idle: "idle"
        case .stalled(let time): "no end block: nothing came inside a block for \(Self.seconds(time))"
        case .slow(let time): "no end block within \(Self.seconds(time))"
        case .notRead(let time): "reply not read for \(Self.seconds(time))"
        case .notAnswered(let time): "no answer of ours within \(Self.seconds(time)); the sender will send again"
        case .unreadable: "the stream could not be followed"
        case .abandoned: "a message could not be stored"
        case .noHandshake(let time): "no TLS handshake within \(Self.seconds(time))"
        case .insecure(let error): error.text
        case .failed(let code): unsafe String(cString: strerror(code))
        case .stopping: "the listener stops"
        }
    }

    /// A word that stays the same, for counters; nil where nothing went wrong.
    public var code: String? {
        switch self {
        case .byPeer, .idle, .stopping: nil
        case .noByte: "no-byte"
        case .noStartByte: "no-start-byte"
        case .stalled: "no-end-block"
        case .slow: "slow-block"
        case .notRead: "reply-not-read"
        case .notAnswered: "not-answered"
        case .unreadable: "unreadable"
        case .abandoned: "not-stored"
        case .noHandshake: "tls-no-handshake"
        case .insecure(let error): error.code
        case .failed(let code): code == ETIMEDOUT ? "peer-gone" : "connection-failed"
        }
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
