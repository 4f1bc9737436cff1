// SPDX-License-Identifier: Apache-2.0

import SQLite

/// One direction of a map held in memory for one day and one context: a look-up makes no string and no query.
///
/// It says what ``CodeMaps/translate(_:map:reverse:in:)`` says of every code.
public struct CompiledMap: Sendable {
    /// The map.
    public let map: String
    /// Its release; empty when it has none.
    public let version: String
    /// The system the targets are codes of.
    public let system: CodeSystem
    /// What the codes of the map become, in no order that means anything.
    public let translations: [Translation]
    private let index: CodeIndex

    init(map: String, version: String, system: CodeSystem, _ groups: [(key: String, translation: Translation)]) {
        self.map = map
        self.version = version
        self.system = system
        translations = groups.map(\.translation)
        index = CodeIndex(groups.map(\.key))
    }

    /// The place among ``translations`` of a code that is a part of UTF-8 bytes; nil when it is unmapped.
    ///
    /// - Complexity: O(n) in the bytes of the code.
    public func position(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? { index.find(bytes, start, end) }

    /// The place among ``translations`` of a code; nil when it is unmapped.
    public func position(of code: String) -> Int? { index.find(CodeSystem.key(code)) }

    /// What a code becomes.
    public func translate(_ code: String) -> Translation {
        if let position = position(of: code) { return translations[position] }
        return Translation([], map: map, version: version, system: system)
    }
}

extension CodeMaps {
    /// Loads one direction of a map, as it holds in a context.
    public func compiled(
        _ map: String, reverse: Bool = false, in context: TranslationContext = TranslationContext()
    ) throws(MappingError) -> CompiledMap {
        let header = try known(map)
        let names = try namesByKey(reverse ? header.fromID : header.toID)
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                reverse ? Self.allSources : Self.allTargets, [.integer(header.id)], purpose: "load a map")
        }
        let system = reverse ? header.from : header.to
        var groups: [(key: String, translation: Translation)] = []
        var (key, candidates, isOpen) = ("", [Candidate](), false)
        func close() {
            guard isOpen else { return }
            let found = Translation(candidates, map: header.name, version: header.version, system: system)
            if found.result != .unmapped { groups.append((key, found)) }
            candidates = []
        }
        for row in rows {
            let next = row.text(8) ?? ""
            if next != key || !isOpen { close() }
            (key, isOpen) = (next, true)
            if let candidate = Candidate(row, context, isReverse: reverse) {
                candidates.append(candidate.named(names[row.text(9) ?? ""], isReverse: reverse))
            }
        }
        close()
        return CompiledMap(map: header.name, version: header.version, system: system, groups)
    }

    private static let allTargets = """
        SELECT target, target_name, relationship, condition, id, priority, valid_from, valid_to, source_key, target_key
        FROM map_entry WHERE map_id = ? AND status = 'approved' ORDER BY source_key, priority, target
        """

    private static let allSources = """
        SELECT source, source_name, relationship, condition, id, 1, valid_from, valid_to, target_key, source_key
        FROM map_entry WHERE map_id = ? AND status = 'approved' AND target_key <> '' ORDER BY target_key, source
        """

    /// The newest name of every code of a system.
    func namesByKey(_ system: Int64) throws(MappingError) -> [String: String] {
        let rows = try stored { () throws(StoreError) in
            try store.rows(
                "SELECT key, name FROM map_concept WHERE system_id = ? ORDER BY valid_from", [.integer(system)],
                purpose: "load the names")
        }
        var names: [String: String] = [:]
        for row in rows { names[row.text(0) ?? ""] = row.text(1) ?? "" }
        return names
    }
}

extension Candidate {
    /// The same with an official name where there is one; backwards, every row that can hold counts.
    fileprivate func named(_ name: String?, isReverse: Bool) -> Candidate {
        var target = target
        if let name, !name.isEmpty { target.name = name }
        let all: Bool? = holds == false ? false : nil
        return Candidate(target: target, priority: priority, holds: isReverse ? all : holds)
    }
}
