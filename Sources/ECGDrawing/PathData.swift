// SPDX-License-Identifier: Apache-2.0

/// The `d` attribute of a path through points of whole numbers, in relative coordinates.
///
/// A point on the straight way from its predecessor to its successor is left out; the line stays the same. Since
/// steps are differences of whole numbers, nothing adds up along the path.
struct PathData {
    struct Point: Hashable {
        var x: Int
        var y: Int
    }

    private var text: [UInt8] = []
    /// The last point written.
    private var written = Point(x: 0, y: 0)
    /// The last point given, when it is not written yet.
    private var pending: Point?
    /// Whether the last thing written is a move.
    private var isMove = false

    /// Begins a new line.
    mutating func move(to point: Point) {
        flush()
        text.append(UInt8(ascii: "m"))
        step(to: point)
        isMove = true
    }

    /// Goes on to a point; it must not be the first.
    mutating func line(to point: Point) {
        guard let last = pending else {
            pending = point
            return
        }
        let (before, after) = ((last.x - written.x, last.y - written.y), (point.x - last.x, point.y - last.y))
        let isStraight = before.0 * after.1 == before.1 * after.0
        let isForward = before.0 * after.0 + before.1 * after.1 >= 0
        if !(isStraight && isForward) { emit(last) }
        pending = point
    }

    /// The text.
    mutating func finish() -> [UInt8] {
        flush()
        return text
    }

    /// Writes what is pending; a line of one point becomes a dot.
    private mutating func flush() {
        if let last = pending { emit(last) } else if isMove { emit(written) }
        pending = nil
        isMove = false
    }

    private mutating func emit(_ point: Point) {
        step(to: point)
        isMove = false
    }

    private mutating func step(to point: Point) {
        append(point.x - written.x)
        append(point.y - written.y)
        written = point
    }

    private mutating func append(_ number: Int) {
        if number >= 0, text.last != UInt8(ascii: "m") { text.append(0x20) }
        text += Array(String(number).utf8)
    }
}
