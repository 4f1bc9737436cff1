// SPDX-License-Identifier: Apache-2.0

/// The levels all fields of a pair fall on: the comparison vector.
///
/// Up to 16 fields of up to 15 levels. Level 1 is the closest agreement, 0 says that a side is missing: then the field
/// contributes nothing.
///
/// - Source: Fellegi and Sunter, A Theory for Record Linkage, 1969.
public struct LevelPattern: Sendable, Hashable {
    /// Four bits a field, field 0 in the lowest.
    public private(set) var bits: UInt64 = 0

    /// All fields missing.
    public init() {}

    /// The level of a field.
    public subscript(field: Int) -> Int {
        get { Int(bits >> UInt64(field * 4) & 15) }
        set { bits = bits & ~(15 << UInt64(field * 4)) | UInt64(newValue & 15) << UInt64(field * 4) }
    }
}

/// A field of a comparison and the names of its levels from the closest to none.
public struct FieldLadder: Sendable, Hashable {
    /// The field's name in model files.
    public let name: String
    /// Names of the levels 1, 2, ….
    public let levels: [String]
    /// Up to which level the frequency of the agreed value counts; 0 for never.
    public let frequencyLevel: Int

    init(_ name: String, _ levels: [String], frequencyLevel: Int = 0) {
        self.name = name
        self.levels = levels
        self.frequencyLevel = frequencyLevel
    }
}
