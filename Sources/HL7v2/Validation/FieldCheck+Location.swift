// SPDX-License-Identifier: Apache-2.0

import Findings

extension FieldCheck {
    /// How deep a finding's place goes.
    enum Depth: Int {
        case field, repetition, component, subcomponent
    }

    mutating func add(
        _ severity: Finding.Severity, _ code: String, _ place: Place, _ text: String, depth: Depth = .field
    ) {
        findings.add(severity, code, path(place, depth), text)
    }

    private mutating func path(_ place: Place, _ depth: Depth) -> Path {
        var path = paths[place.segment]
        path.field = place.field
        if place.repetition > 1 || depth == .repetition { path.repetition = place.repetition }
        if depth.rawValue >= Depth.component.rawValue { path.component = place.component }
        if depth == .subcomponent { path.subcomponent = place.subcomponent }
        return path
    }
}
