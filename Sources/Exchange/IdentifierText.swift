// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

extension Delimiters {
    /// An identifier as CX, its authority with all parts it has.
    func encoded(_ identifier: Identifier) throws(HL7v2Error) -> String {
        let authority = identifier.domain.authority
        let parts = [authority.namespace, authority.universalID, authority.universalIDType]
        let type =
            switch identifier.domain.kind {
            case .card: "HC"
            case .number: "NI"
            case .local: "PI"
            }
        let assigner = authority.universalID.isEmpty ? try escaped(authority.namespace) : try subcomponents(parts)
        return try encodedComponents([try escaped(identifier.value), "", "", assigner, type])
    }
}
