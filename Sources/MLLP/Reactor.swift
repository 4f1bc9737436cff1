// SPDX-License-Identifier: Apache-2.0

import Glibc
import TLS
import Threads

/// The listener's loop: waits on all sockets at once and moves what can be moved. Used by one thread.
///
/// Each wake costs what is ready, not what is open: sockets are watched by the system, times stand in a heap.
final class Reactor {
    /// Numbers for the poller besides those of connections, which count from 1.
    private static let acceptNumber = 0
    private static let mailNumber = Int.max

    let socket: Socket
    let mailbox: Mailbox
    let poller: Poller
    let configuration: ListenerConfiguration
    let observe: @Sendable (ListenerEvent) -> Void
    let handle: @Sendable (ReceivedFrame) -> Void
    /// Certificates for connections to come; nil for plain ones.
    var context: TLSContext?
    var peers: [Int: Peer] = [:]
    /// Open connections by address.
    var connections: [String: Int] = [:]
    var lastNumber = 0
    var stopDeadline: Int64?
    var acceptPause: Int64 = 0
    /// Bytes of all connections that are unanswered or unfinished.
    var held = 0
    private var wasFull = false
    var reserve = ReserveDescriptor()
    var deadlines = DeadlineHeap()
    /// Connections whose bytes were deciphered but not taken: no socket will tell of them.
    var eager: Set<Int> = []
    var now = Clock.monotonicMilliseconds()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    private var readyList = ReadyList()
    private var acceptWatch: Readiness = []

    init(
        _ parts: (socket: Socket, mailbox: Mailbox, poller: Poller), _ configuration: ListenerConfiguration,
        _ context: TLSContext?, observe: @escaping @Sendable (ListenerEvent) -> Void,
        handle: @escaping @Sendable (ReceivedFrame) -> Void
    ) {
        (socket, mailbox, poller) = parts
        self.configuration = configuration
        self.context = context
        self.observe = observe
        self.handle = handle
    }

    func run() {
        poller.change(mailbox.wakeDescriptor, number: Self.mailNumber, from: [], to: .read)
        while !isDone {
            watchForConnections()
            let ready = poller.wait(patience, &readyList)
            now = Clock.monotonicMilliseconds()
            deliverLetters()
            for (number, readiness) in ready where number != Self.mailNumber {
                if number == Self.acceptNumber { acceptWaiting() } else { serve(number, readiness) }
            }
            serveEager()
            checkTimes()
            reviewWhenRoom()
        }
        for number in Array(peers.keys) { close(number, .stopping) }
    }

    /// Connections that waited for others to hold less are read again.
    private func reviewWhenRoom() {
        let isFull = held >= configuration.maximumHeldBytes
        if wasFull, !isFull { for peer in peers.values { review(peer) } }
        wasFull = isFull
    }

    /// Counts what a connection holds now.
    func count(_ peer: Peer, _ bytes: Int) {
        held += bytes - peer.countedBytes
        peer.countedBytes = bytes
    }

    private var isDone: Bool {
        guard let stopDeadline else { return false }
        return peers.values.allSatisfy(\.isQuiet) || Clock.monotonicMilliseconds() >= stopDeadline
    }

    /// How long to wait for something to happen.
    private var patience: Int64 {
        if !eager.isEmpty { return 0 }
        var end = now + 60_000
        if let first = deadlines.first { end = min(end, first.alarm) }
        if let stopDeadline { end = min(end, stopDeadline) }
        if acceptPause > now { end = min(end, acceptPause) }
        return max(0, end - Clock.monotonicMilliseconds())
    }

    /// While there is no room for another connection, further ones wait in the system's queue.
    private func watchForConnections() {
        let accepts = stopDeadline == nil && peers.count < configuration.maximumConnections && now >= acceptPause
        let wanted: Readiness = accepts ? .read : []
        poller.change(socket.descriptor, number: Self.acceptNumber, from: acceptWatch, to: wanted)
        acceptWatch = wanted
    }

    private func deliverLetters() {
        for letter in mailbox.takeAll() {
            switch letter {
            case .reply(let number, let contents, let bytes): deliver(contents, to: number, answering: bytes)
            case .certificates(let renewed): context = renewed
            case .stop(let deadline):
                stopDeadline = deadline
                for peer in peers.values { review(peer) }
            }
        }
    }

    private func deliver(_ contents: [[UInt8]]?, to number: Int, answering bytes: Int) {
        guard let peer = peers[number] else { return }
        if configuration.commitsBlocks {
            let commit = [contents == nil ? Framing.commitReject : Framing.commitAccept]
            peer.queue([commit] + (contents ?? []), answering: bytes, now: now)
        } else if let contents {
            peer.queue(contents, answering: bytes, now: now)
        } else {
            return close(number, .abandoned)
        }
        flush(peer)
    }

    /// Brings what is waited for, and until when, up to date with the peer's state.
    func review(_ peer: Peer) {
        guard peers[peer.number] != nil else { return }
        count(peer, peer.heldBytes)
        let wanted = peer.interest(configuration, stopping: stopDeadline != nil, held: held)
        poller.change(peer.socket.descriptor, number: peer.number, from: peer.watched, to: wanted)
        peer.watched = wanted
        if peer.session?.hasBuffered == true, wanted.contains(.read) { eager.insert(peer.number) }
        // A later deadline is found when the earlier one is looked at.
        guard let (time, _) = peer.deadline(configuration), time < peer.alarm || peer.heapPlace < 0 else { return }
        deadlines.set(peer, at: time)
    }
}
