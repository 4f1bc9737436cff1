// SPDX-License-Identifier: Apache-2.0

import Glibc
import TLS

/// One descriptor kept back, so that a connection can be taken and closed when no other can be had.
struct ReserveDescriptor {
    private var held: Int32 = -1

    init() { take() }

    mutating func take() {
        if held < 0 { held = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC) }
    }

    /// Gives it up; false when there was none.
    mutating func give() -> Bool {
        guard held >= 0 else { return false }
        Glibc.close(held)
        held = -1
        return true
    }
}

/// Who is let in.
extension Reactor {
    /// How many connections are accepted before those that are open are served again.
    private static let portion = 64

    func acceptWaiting() {
        for _ in 0..<Self.portion where peers.count < configuration.maximumConnections {
            guard let (accepted, address) = socket.accept() else {
                if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) { turnAway() }
                return
            }
            admit(accepted, address)
        }
    }

    /// Out of descriptors: the one in reserve takes the next connection, to close it; without it accepting pauses. Either
    /// way the loop does not spin.
    private func turnAway() {
        defer { reserve.take() }
        guard reserve.give(), let (_, address) = socket.accept() else {
            acceptPause = now + 200
            return
        }
        observe(.refused(peer: address, .noDescriptor))
    }

    private func admit(_ accepted: Socket, _ address: String) {
        guard
            configuration.allowedAddresses.isEmpty
                || configuration.allowedAddresses.contains(where: { $0.contains(address) })
        else { return observe(.refused(peer: address, .notAllowed)) }
        guard connections[address, default: 0] < configuration.maximumPerAddress else {
            return observe(.refused(peer: address, .tooMany(limit: configuration.maximumPerAddress)))
        }
        var session: TLSSession?
        if let context {
            session = try? TLSSession(context, descriptor: accepted.descriptor)
            guard session != nil else { return observe(.refused(peer: address, .noSession)) }
        }
        accepted.keepAlive(configuration.keepAlive)
        connections[address, default: 0] += 1
        lastNumber += 1
        let decoder = FrameDecoder(limits: configuration.frameLimits)
        let peer = Peer(lastNumber, accepted, address, session, decoder, now: now)
        peers[lastNumber] = peer
        observe(.opened(connection: lastNumber, peer: address))
        review(peer)
    }
}
