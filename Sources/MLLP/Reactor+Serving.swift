// SPDX-License-Identifier: Apache-2.0

import Glibc
import TLS

/// What is read, taken and written.
extension Reactor {
    func serve(_ number: Int, _ ready: Readiness) {
        guard let peer = peers[number] else { return }
        if ready.contains(.write), peer.hasUnsent { flush(peer) }
        let concerns = !ready.isDisjoint(with: [.read, .broken]) || peer.session?.wantsWrite == true
        guard concerns, peers[number] != nil else { return }
        if !peer.isGreeted, !greets(peer) { return }
        read(peer)
    }

    /// Reads what was deciphered already, a portion of each connection.
    func serveEager() {
        for number in eager {
            eager.remove(number)
            guard let peer = peers[number], peer.reads(configuration, stopping: stopDeadline != nil, held: held) else {
                continue
            }
            read(peer)
        }
    }

    /// Looks at the first bytes on a TLS port before the library does: what is no TLS is told by its name.
    private func greets(_ peer: Peer) -> Bool {
        let first = peer.socket.peek(16)
        guard !first.isEmpty else { return true }
        let kind = StreamKind(opening: first)
        peer.isGreeted = true
        if kind == .tls { return true }
        if configuration.frameLimits.keptBytes > 0 {
            let kept = Array(first.prefix(configuration.frameLimits.keptBytes))
            observe(.dropped(connection: peer.number, DroppedBytes(why: .notTLS, bytes: kept)))
        }
        close(peer.number, .insecure(.notTLS(kind)))
        return false
    }

    private func read(_ peer: Peer) {
        let wasSecured = peer.session?.isEstablished ?? true
        let outcome = peer.transport.read(peer.socket, into: &buffer)
        if !wasSecured, let session = peer.session, session.isEstablished {
            observe(.secured(connection: peer.number, version: session.version, session.certificate))
        }
        switch outcome {
        case .done(let count): take(peer.feed(buffer[..<count], now: now), from: peer)
        case .ended:
            peer.end(.byPeer)
            take(peer.decoder.finish(), from: peer)
            closeIfQuiet(peer)
        case .failed(let code): close(peer.number, .failed(code))
        case .insecure(let error): close(peer.number, .insecure(error))
        case .wouldBlock: break
        }
        review(peer)
    }

    func take(_ events: [FrameEvent], from peer: Peer) {
        for event in events {
            switch event {
            case .frame(let content):
                peer.noteTaken(content.count, now: now)
                handle(
                    ReceivedFrame(
                        content: content, peer: peer.address, connection: peer.number,
                        certificate: peer.session?.certificate, mailbox: mailbox))
            case .irregular(let irregularity):
                observe(.irregular(connection: peer.number, irregularity))
                // What was taken before is still answered.
                if irregularity.isFatal { peer.end(.unreadable) }
            case .commit: break
            }
        }
        for dropped in peer.decoder.takeDropped() { observe(.dropped(connection: peer.number, dropped)) }
        closeIfQuiet(peer)
    }

    func flush(_ peer: Peer) {
        while peer.hasUnsent {
            switch peer.transport.write(peer.socket, peer.unsent) {
            case .done(let count):
                peer.noteWritten(count, now: now)
                continue
            case .failed(let code): return close(peer.number, .failed(code))
            case .insecure(let error): return close(peer.number, .insecure(error))
            case .wouldBlock, .ended: break
            }
            break
        }
        closeIfQuiet(peer)
        review(peer)
    }

    /// A peer that has said its last word is let go when it has all its answers.
    private func closeIfQuiet(_ peer: Peer) {
        if let reason = peer.ended, peer.isQuiet { close(peer.number, reason) }
    }

    func checkTimes() {
        while let peer = deadlines.first, peer.alarm <= now {
            guard let (time, reason) = peer.deadline(configuration) else {
                deadlines.remove(peer)
                continue
            }
            guard time <= now else {
                deadlines.set(peer, at: time)
                continue
            }
            deadlines.remove(peer)
            lose(peer, reason)
        }
    }

    private func lose(_ peer: Peer, _ reason: Peer.Reason) {
        let limits = configuration
        let number = peer.number
        switch reason {
        case .pause:
            take(peer.pause(), from: peer)
            review(peer)
        case .handshake: close(number, .noHandshake(within: limits.handshakeTimeout))
        case .noByte: close(number, .noByte(within: limits.firstByteTimeout))
        case .noStart:
            let kind = StreamKind(opening: peer.decoder.opening)
            drop(peer, .noStartByte(within: limits.startTimeout, kind))
        case .idle: drop(peer, .idle)
        case .stall: drop(peer, .stalled(within: limits.stallTimeout))
        case .slow: drop(peer, .slow(within: limits.blockTimeout))
        case .notRead: close(number, .notRead(within: limits.stallTimeout))
        case .notAnswered: close(number, .notAnswered(within: limits.handlerTimeout))
        }
    }

    /// Closes a connection and tells what it had begun.
    private func drop(_ peer: Peer, _ reason: ListenerEvent.CloseReason) {
        peer.end(reason)
        take(peer.decoder.finish(), from: peer)
        close(peer.number, reason)
    }

    func close(_ number: Int, _ reason: ListenerEvent.CloseReason) {
        guard let peer = peers.removeValue(forKey: number) else { return }
        deadlines.remove(peer)
        count(peer, 0)
        eager.remove(number)
        poller.change(peer.socket.descriptor, number: number, from: peer.watched, to: [])
        peer.watched = []
        peer.transport.finish()
        let left = connections[peer.address, default: 1] - 1
        connections[peer.address] = left > 0 ? left : nil
        observe(.closed(connection: number, reason: reason))
    }
}
