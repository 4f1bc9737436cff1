// SPDX-License-Identifier: Apache-2.0

public import TLS

/// A message that came in, with the way back.
public struct ReceivedFrame: Sendable {
    /// The content of the block.
    public let content: [UInt8]
    /// The peer's numeric address.
    public let peer: String
    /// The number of the connection, from 1.
    public let connection: Int
    /// The certificate the peer showed, where it was asked for one and it was verified.
    public let certificate: PeerCertificate?
    let mailbox: Mailbox

    /// Answers with zero or more blocks, in order. Call it exactly once, from any thread.
    public func reply(_ contents: [[UInt8]]) {
        mailbox.post(.reply(connection: connection, contents, bytes: content.count))
    }

    /// Says instead that the block could not be taken, so that its sender sends it again: the connection is closed, or in
    /// release 2 a negative commit acknowledgement is sent.
    public func abandon() { mailbox.post(.reply(connection: connection, nil, bytes: content.count)) }
}
