// SPDX-License-Identifier: Apache-2.0

extension Field {
    /// The repetitions as views of a datatype, empty ones included; one for an undivided field.
    public func repetitions<Value: Datatype>(as type: Value.Type) -> [Value] { repetitions.map(Value.init) }
}

extension Segment {
    /// The repetitions of field `number` as views of a datatype; none where the field is absent or empty.
    public func values<Value: Datatype>(_ type: Value.Type, _ number: Int) -> [Value] {
        guard let field = self[number], !field.isEmpty else { return [] }
        return field.repetitions(as: type)
    }
}

extension Message {
    /// What a path names, as views of a datatype; none where that is absent or empty.
    ///
    /// A path to a whole field gives all of its repetitions, any other path one value.
    public func values<Value: Datatype>(_ type: Value.Type, at path: Path) -> [Value] {
        guard let field = field(at: path), !field.isEmpty else { return [] }
        return path.level == .field ? field.repetitions(as: type) : [Value(field)]
    }

    /// The first value a path names, as a view of a datatype; nil where it is absent or empty.
    public func value<Value: Datatype>(_ type: Value.Type, at path: Path) -> Value? {
        guard let field = field(at: path), !field.isEmpty else { return nil }
        return path.level == .field ? field.repetition(1).map(Value.init) : Value(field)
    }

    /// What a path such as `PID-3` names, as views of a datatype; none where nothing is there or the path is none.
    public func values<Value: Datatype>(_ type: Value.Type, at path: String) -> [Value] {
        guard let path = try? Path(parsing: path) else { return [] }
        return values(type, at: path)
    }
}
