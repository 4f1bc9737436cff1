// SPDX-License-Identifier: Apache-2.0

public import JSON

/// Which columns of a table are compared, how, and which of them bring candidates together.
///
/// For tables that are not of Chinese residents. As JSON:
///
///     {"fields": [{"name": "surname", "column": "last_name", "comparator": "name", "swapsWith": "given_name"}, …],
///      "keys": [["soc_sec_id"], ["surname~", "date_of_birth"], ["postcode", "given_name:3"]]}
///
/// A part of a key is a field's value, `~` after it its sound (Soundex), `:3` after it its first three characters.
public struct MatchingSchema: Sendable, Hashable {
    /// How the values of a field are held against each other.
    public enum Comparator: String, Sendable, Hashable, CaseIterable {
        /// Names of persons and streets: similarity of Jaro and Winkler.
        case name
        /// Other text, likewise.
        case text
        /// Dates in digits: one slip is near.
        case date
        /// Numbers and codes: one slip is near.
        case code
        /// Equal or not.
        case exact
    }

    /// One field.
    public struct Field: Sendable, Hashable {
        /// The field's name.
        public let name: String
        /// The column that holds it.
        public let column: String
        /// How it is compared.
        public let comparator: Comparator
        /// The field it is often exchanged with.
        public let swapsWith: String?
    }

    /// A part of a key.
    struct KeyPart: Sendable, Hashable {
        enum Form: Sendable, Hashable {
            case whole, sound
            case prefix(Int)
        }

        let field: Int
        let form: Form
    }

    /// Why JSON is no schema.
    public enum Fault: Error, Sendable, Hashable {
        /// A member is missing or of the wrong kind.
        case member(String)
        /// A comparator that does not exist.
        case comparator(String)
        /// A field that is named but not among the fields.
        case unknownField(String)
        /// More than 16 fields or 32 keys.
        case tooMany(String)
    }

    /// The column of record ids.
    public let recordID: String
    /// The fields in order.
    public let fields: [Field]
    let keys: [[KeyPart]]

    /// Reads a schema.
    public init(json: JSONValue) throws(Fault) {
        guard let list = json["fields"]?.array, !list.isEmpty else { throw .member("fields") }
        guard list.count <= 16 else { throw .tooMany("fields") }
        recordID = json["recordID"]?.string ?? "record_id"
        var fields: [Field] = []
        for item in list { fields.append(try Self.field(item)) }
        self.fields = fields
        for case .some(let name) in fields.map(\.swapsWith) where !fields.contains(where: { $0.name == name }) {
            throw .unknownField(name)
        }
        guard let keyList = json["keys"]?.array, !keyList.isEmpty else { throw .member("keys") }
        guard keyList.count <= 32 else { throw .tooMany("keys") }
        var keys: [[KeyPart]] = []
        for item in keyList { keys.append(try Self.key(item, fields)) }
        self.keys = keys
    }

    private static func field(_ json: JSONValue) throws(Fault) -> Field {
        guard let name = json["name"]?.string, !name.isEmpty else { throw .member("name") }
        let word = json["comparator"]?.string ?? "text"
        guard let comparator = Comparator(rawValue: word) else { throw .comparator(word) }
        return Field(
            name: name, column: json["column"]?.string ?? name, comparator: comparator,
            swapsWith: json["swapsWith"]?.string)
    }

    private static func key(_ json: JSONValue, _ fields: [Field]) throws(Fault) -> [KeyPart] {
        guard let words = json.array, !words.isEmpty else { throw .member("keys") }
        var parts: [KeyPart] = []
        for word in words {
            guard let text = word.string else { throw .member("keys") }
            parts.append(try part(text, fields))
        }
        return parts
    }

    private static func part(_ text: String, _ fields: [Field]) throws(Fault) -> KeyPart {
        var (name, form) = (text, KeyPart.Form.whole)
        if text.hasSuffix("~") {
            (name, form) = (String(text.dropLast()), .sound)
        } else if let colon = text.lastIndex(of: ":"), let count = Int(text[text.index(after: colon)...]), count > 0 {
            (name, form) = (String(text[..<colon]), .prefix(count))
        }
        guard let field = fields.firstIndex(where: { $0.name == name }) else { throw .unknownField(name) }
        return KeyPart(field: field, form: form)
    }
}
