// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// The listener's loop: waits on all sockets at once and moves what can be moved.
struct Reactor {
    private let socket: Socket
    private let mailbox: Mailbox
    private let configuration: ListenerConfiguration
    private let observe: @Sendable (ListenerEvent) -> Void
    private let handle: @Sendable (ReceivedFrame) -> Void
    private var peers: [Int: Peer] = [:]
    /// Open connections by address.
    private var connections: [String: Int] = [:]
    private var lastNumber = 0
    private var stopDeadline: Int64?
    private var acceptPause: Int64 = 0
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    init(
        _ socket: Socket, _ mailbox: Mailbox, _ configuration: ListenerConfiguration,
        observe: @escaping @Sendable (ListenerEvent) -> Void, handle: @escaping @Sendable (ReceivedFrame) -> Void
    ) {
        self.socket = socket
        self.mailbox = mailbox
        self.configuration = configuration
        self.observe = observe
        self.handle = handle
    }

    mutating func run() {
        while !isDone {
            let (order, ready) = wait()
            deliverLetters()
            if ready[0] & Int16(POLLIN) != 0 { acceptWaiting() }
            for (index, number) in order.enumerated() { serve(number, ready[index + 2]) }
            checkTimes()
        }
        for number in peers.keys { close(number, .stopping) }
    }

    private var isDone: Bool {
        guard let stopDeadline else { return false }
        return peers.values.allSatisfy(\.isQuiet) || Clock.monotonicMilliseconds() >= stopDeadline
    }

    /// Polls the listening socket, the mailbox and every connection; returns the connections asked and what is ready.
    private mutating func wait() -> (order: [Int], ready: [Int16]) {
        let order = Array(peers.keys)
        let now = Clock.monotonicMilliseconds()
        let accepts = stopDeadline == nil && peers.count < configuration.maximumConnections && now >= acceptPause
        var entries = [
            pollfd(fd: accepts ? socket.descriptor : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: mailbox.wakeDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        for number in order {
            guard let peer = peers[number] else { continue }
            let events = peer.interest(configuration, stopping: stopDeadline != nil)
            // A descriptor of -1 is passed over; else a hung-up peer would wake the loop without end.
            entries.append(pollfd(fd: events == 0 ? -1 : peer.socket.descriptor, events: events, revents: 0))
        }
        let timeout = nextDeadline().map { max(0, min($0 - now, 1_000)) } ?? 1_000
        let count = unsafe poll(&entries, nfds_t(entries.count), Int32(timeout))
        return (order, count < 0 ? entries.map { _ in 0 } : entries.map(\.revents))
    }

    private func nextDeadline() -> Int64? {
        peers.values.compactMap { $0.deadline(configuration)?.time }.min()
    }

    private mutating func deliverLetters() {
        for letter in mailbox.takeAll() {
            switch letter {
            case .reply(let number, let contents, let bytes):
                guard let contents else {
                    close(number, .abandoned)
                    continue
                }
                peers[number]?.queue(contents, answering: bytes)
                flush(number)
            case .stop(let deadline):
                stopDeadline = deadline
            }
        }
    }

    private mutating func acceptWaiting() {
        while peers.count < configuration.maximumConnections {
            guard let (accepted, address) = socket.accept() else {
                // Out of descriptors: leave the rest in the queue for a moment instead of spinning.
                if errno == EMFILE || errno == ENFILE { acceptPause = Clock.monotonicMilliseconds() + 200 }
                return
            }
            guard connections[address, default: 0] < configuration.maximumPerAddress else {
                observe(.refused(peer: address))
                continue
            }
            connections[address, default: 0] += 1
            lastNumber += 1
            peers[lastNumber] = Peer(accepted, address, FrameDecoder(limits: configuration.frameLimits))
            observe(.opened(connection: lastNumber, peer: address))
        }
    }

    private mutating func serve(_ number: Int, _ ready: Int16) {
        if ready & Int16(POLLOUT) != 0 { flush(number) }
        guard ready & Int16(POLLIN | POLLHUP | POLLERR) != 0, let peer = peers[number] else { return }
        switch peer.socket.read(into: &buffer) {
        case .done(let count):
            let events = peers[number]?.feed(buffer[..<count]) ?? []
            take(events, from: number)
        case .ended:
            peers[number]?.end(.byPeer)
            take(peers[number]?.decoder.finish() ?? [], from: number)
            closeIfQuiet(number)
        case .failed(let code): close(number, .failed(code))
        case .wouldBlock: break
        }
    }

    private mutating func take(_ events: [FrameEvent], from number: Int) {
        for event in events {
            guard let peer = peers[number] else { return }
            switch event {
            case .frame(let content):
                peers[number]?.noteTaken(content.count)
                handle(ReceivedFrame(content: content, peer: peer.address, connection: number, mailbox: mailbox))
            case .irregular(let irregularity):
                observe(.irregular(connection: number, irregularity))
                guard irregularity.isFatal else { continue }
                // What was taken before is still answered.
                peers[number]?.end(.unreadable)
                closeIfQuiet(number)
            case .commit: break
            }
        }
    }

    private mutating func flush(_ number: Int) {
        guard let peer = peers[number], peer.hasUnsent else { return closeIfQuiet(number) }
        switch peer.socket.write(peer.unsent) {
        case .done(let count):
            peers[number]?.noteWritten(count)
            closeIfQuiet(number)
        case .failed(let code): close(number, .failed(code))
        case .wouldBlock, .ended: break
        }
    }

    /// A peer that has said its last word is let go when it has all its answers.
    private mutating func closeIfQuiet(_ number: Int) {
        guard let peer = peers[number], let reason = peer.ended, peer.isQuiet else { return }
        close(number, reason)
    }

    private mutating func checkTimes() {
        let now = Clock.monotonicMilliseconds()
        for (number, peer) in peers {
            guard let (time, reason) = peer.deadline(configuration), now >= time else { continue }
            switch reason {
            case .pause:
                peers[number]?.hasPaused = true
                take(peers[number]?.decoder.pause() ?? [], from: number)
            case .idle: close(number, .idle)
            case .stall:
                take(peers[number]?.decoder.finish() ?? [], from: number)
                close(number, .stalled)
            }
        }
    }

    private mutating func close(_ number: Int, _ reason: ListenerEvent.CloseReason) {
        guard let peer = peers.removeValue(forKey: number) else { return }
        let left = connections[peer.address, default: 1] - 1
        connections[peer.address] = left > 0 ? left : nil
        observe(.closed(connection: number, reason: reason))
    }
}
