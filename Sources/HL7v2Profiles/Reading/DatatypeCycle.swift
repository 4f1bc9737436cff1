// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Datatypes that contain themselves, however many others lie between.
enum DatatypeCycle {
    /// - Throws: ``ProfileError/recursiveDatatype(id:line:)`` for one on a circle.
    static func refuse(_ datatypes: [DatatypeProfile], _ elements: [XMLElement]) throws(ProfileError) {
        guard let place = placeOnCircle(datatypes) else { return }
        throw .recursiveDatatype(id: datatypes[place].id, line: elements[place].line)
    }

    /// Takes away, again and again, what contains nothing that is left; what then remains leads to a circle.
    private static func placeOnCircle(_ datatypes: [DatatypeProfile]) -> Int? {
        var (left, users) = (datatypes.map(\.components.count), datatypes.map { _ in [Int]() })
        for (place, datatype) in datatypes.enumerated() {
            for component in datatype.components { users[component.datatype].append(place) }
        }
        var free = datatypes.indices.filter { left[$0] == 0 }
        while let place = free.popLast() {
            for user in users[place] {
                left[user] -= 1
                if left[user] == 0 { free.append(user) }
            }
        }
        guard var place = left.firstIndex(where: { $0 > 0 }) else { return nil }
        // From there any way that does not end stays on a circle at last.
        for _ in datatypes { place = datatypes[place].components.first { left[$0.datatype] > 0 }?.datatype ?? place }
        return place
    }
}
