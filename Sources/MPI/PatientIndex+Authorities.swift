// SPDX-License-Identifier: Apache-2.0

import SQLite

extension PatientIndex {
    /// Gives a domain that was known by its namespace alone its universal id.
    ///
    /// - Throws: ``IndexError/ambiguousDomain`` when it has one already, or another namespace.
    public func complete(_ domain: Domain, as authority: Authority) throws(IndexError) -> Domain {
        guard domain.authority.universalID.isEmpty, domain.authority.namespace == authority.namespace else {
            throw .ambiguousDomain
        }
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE mpi_domain SET universal_id = ?, universal_id_type = ? WHERE id = ? AND universal_id = ''",
                [.text(authority.universalID), .text(authority.universalIDType), .integer(domain.id)],
                purpose: "complete an identifier domain")
        }
        forgetCachedDomains()
        return Domain(
            id: domain.id, authority: authority, kind: domain.kind, application: domain.application,
            facility: domain.facility)
    }
}
