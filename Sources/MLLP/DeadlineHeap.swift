// SPDX-License-Identifier: Apache-2.0

/// Peers by the time at which to look at them again, each at most once: a binary heap in which every peer knows its place.
struct DeadlineHeap {
    private var peers: [Peer] = []

    /// The peer to look at next.
    var first: Peer? { peers.first }

    /// Puts a peer in, or moves it to another time.
    mutating func set(_ peer: Peer, at time: Int64) {
        peer.alarm = time
        if peer.heapPlace < 0 {
            peer.heapPlace = peers.count
            peers.append(peer)
        }
        settle(peer.heapPlace)
    }

    mutating func remove(_ peer: Peer) {
        let place = peer.heapPlace
        guard place >= 0 else { return }
        peer.heapPlace = -1
        let last = peers.removeLast()
        guard last !== peer else { return }
        put(last, at: place)
        settle(place)
    }

    private mutating func put(_ peer: Peer, at place: Int) {
        peers[place] = peer
        peer.heapPlace = place
    }

    private mutating func settle(_ start: Int) {
        var place = start
        while place > 0, peers[place].alarm < peers[(place - 1) / 2].alarm {
            swap(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < peers.count }
            guard let least = children.min(by: { peers[$0].alarm < peers[$1].alarm }) else { return }
            guard peers[least].alarm < peers[place].alarm else { return }
            swap(place, least)
            place = least
        }
    }

    private mutating func swap(_ one: Int, _ other: Int) {
        let moved = peers[one]
        put(peers[other], at: one)
        put(moved, at: other)
    }
}
