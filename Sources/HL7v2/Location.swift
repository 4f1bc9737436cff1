// SPDX-License-Identifier: Apache-2.0

import CharacterSets

extension Message {
    /// The field or part of one that the byte at `offset` of the working bytes lies in.
    public func path(at offset: Int) -> Path? {
        guard let index = storage.segments.lastIndex(where: { Int($0.start) <= offset }) else { return nil }
        return path(at: offset, in: index, Segment(message: self, index: index).path)
    }

    /// The path at an offset of a segment whose own path is known.
    func path(at offset: Int, in index: Int, _ segmentPath: Path) -> Path {
        let segment = Segment(message: self, index: index)
        var path = segmentPath
        let shift = segment.isHeader ? 1 : 0
        for position in 0...storage.fieldCount(index) {
            guard let range = storage.rawField(index, position), offset <= range.upperBound else { continue }
            guard position > 0 else { return path }
            path.field = position + shift
            refine(&path, Field(message: self, range: range, isLiteral: segment.isHeader && position == 1), offset)
            return path
        }
        return path
    }

    private func refine(_ path: inout Path, _ field: Field, _ offset: Int) {
        let repetitions = field.repetitions
        guard let place = repetitions.firstIndex(where: { offset <= $0.range.upperBound }) else { return }
        if repetitions.count > 1 { path.repetition = place + 1 }
        let components = repetitions[place].components
        guard components.count > 1, let component = components.firstIndex(where: { offset <= $0.range.upperBound })
        else { return }
        path.component = component + 1
    }

    /// The error with the path of the field its offset lies in.
    func located(_ error: HL7v2Error) -> HL7v2Error {
        guard case .undecodable(nil, let encoding, let offset) = error else { return error }
        return .undecodable(path(at: offset), encoding, offset: offset)
    }

    /// An encoding failure of the whole text, turned into the field and the position in it.
    func located(unencodable error: CharacterSetError) -> HL7v2Error {
        guard case .unencodable(let encoding, let position) = error else { return HL7v2Error(error, at: nil) }
        let text = String(decoding: storage.bytes, as: UTF8.self).unicodeScalars
        let offset = text.prefix(position).reduce(0) { $0 + UTF8.width($1) }
        guard let path = path(at: offset), let field = field(at: path) else {
            return .unencodable(nil, encoding, position: position)
        }
        let before = String(
            decoding: storage.bytes[field.range.lowerBound..<max(offset, field.range.lowerBound)], as: UTF8.self)
        return .unencodable(path, encoding, position: before.unicodeScalars.count)
    }
}
