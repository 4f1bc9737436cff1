// SPDX-License-Identifier: Apache-2.0

public import JSON

/// Why a file is no model.
public enum MatchModelError: Error, Sendable, Hashable {
    /// A member is missing or of the wrong kind.
    case member(String)
    /// A probability outside 0 to 1, with its field and level.
    case probability(field: String, level: String)
    /// The fields or levels are not those of the comparison.
    case ladder(field: String)
}

extension MatchModel {
    /// The model as a JSON file holds it.
    public var json: JSONValue {
        [
            "version": .string(version), "duplicates": Self.number(duplicates), "automatic": Self.number(automatic),
            "review": Self.number(review), "margin": Self.number(margin),
            "householdShare": Self.number(householdShare),
            "fields": .array(
                fields.map { field in
                    [
                        "name": .string(field.name),
                        "levels": .array(
                            field.levels.map {
                                ["name": .string($0.name), "m": Self.number($0.m), "u": Self.number($0.u)]
                            }),
                    ]
                }),
        ]
    }

    /// Reads a model; a level that is missing in the file is an error, as is one too many.
    public init(json: JSONValue) throws(MatchModelError) {
        guard let version = json["version"]?.string else { throw .member("version") }
        self.version = version
        duplicates = try Self.number("duplicates", json)
        automatic = try Self.number("automatic", json)
        review = try Self.number("review", json)
        margin = try Self.number("margin", json)
        householdShare = try Self.number("householdShare", json)
        guard let list = json["fields"]?.array, list.count <= 16 else { throw .member("fields") }
        fields = []
        for item in list { fields.append(try Self.field(item)) }
    }

    private static func field(_ json: JSONValue) throws(MatchModelError) -> Field {
        guard let name = json["name"]?.string else { throw .member("name") }
        guard let list = json["levels"]?.array, list.count <= 15 else { throw .member("levels") }
        var levels: [Level] = []
        for item in list {
            guard let level = item["name"]?.string else { throw .member("name") }
            let (m, u) = (try number("m", item), try number("u", item))
            guard (0...1).contains(m), (0...1).contains(u) else { throw .probability(field: name, level: level) }
            levels.append(Level(name: level, m: max(m, 1e-6), u: max(u, 1e-9)))
        }
        return Field(name: name, levels: levels)
    }

    private static func number(_ name: String, _ json: JSONValue) throws(MatchModelError) -> Double {
        guard case .number(let text) = json[name], let value = Double(text), value.isFinite else {
            throw .member(name)
        }
        return value
    }

    /// Six significant digits.
    private static func number(_ value: Double) -> JSONValue {
        guard value.isFinite, value != 0 else { return .number("0") }
        let digits = 5 - Int(Logarithm.log10(abs(value)).rounded(.down))
        let scale = Logarithm.power(10, min(15, max(0, digits)))
        return .number("\((value * scale).rounded() / scale)")
    }

    /// The model with its fields checked against the comparison it is for.
    func checked(_ ladders: [FieldLadder]) throws(MatchModelError) -> MatchModel {
        guard fields.count == ladders.count else { throw .member("fields") }
        for (field, ladder) in zip(fields, ladders) {
            guard field.name == ladder.name, field.levels.map(\.name) == ladder.levels else {
                throw .ladder(field: field.name)
            }
        }
        return self
    }
}

extension MatchModel {
    /// The model, if it is for records of residents.
    public func checkedForResidents() throws(MatchModelError) -> MatchModel { try checked(ResidentPopulation.ladders) }
}
