// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension ValueText {
    /// An id as text: the extension with its authority where that says something.
    func id(_ id: InstanceIdentifier) -> String {
        if id.ext.isEmpty { return id.root }
        let domain = IdentifierDomain(oid: id.root)
        return domain.map { "\(id.ext) (\(words($0.name, $0.englishName)))" } ?? "\(id.ext) (\(id.root))"
    }

    /// Who, with role and organization: as much as is known.
    func name(of entity: AssignedEntity) -> String {
        let people = entity.personNames.map(\.text).filter { !$0.isEmpty }
        var parts = people
        if let device = entity.deviceName { parts.append(device) }
        if let code = entity.code, !code.isMissing { parts.append(concept(code).main) }
        if let position = entity.professionalTechnicalPosition { parts.append(concept(position).main) }
        if let organization = entity.organization.map({ name(of: $0) }), !organization.isEmpty {
            parts.append(organization)
        }
        if parts.isEmpty { parts = playing(entity.element) }
        if parts.isEmpty { parts = entity.knownIds.map { $0.ext.isEmpty ? $0.root : $0.ext } }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What a role without a person is played by: a drug, a device, a place.
    private func playing(_ role: Node) -> [String] {
        guard let entity = role.first("playingEntity") ?? role.first("playingDevice") else { return [] }
        let code = entity.first("code").map { concept(ConceptDescriptor($0)).main }
        return entity.elements(named: "name").map(\.trimmedText) + [code].compactMap(\.self)
    }

    /// The name of an organization, else its ids.
    func name(of organization: Organization) -> String {
        let names = organization.names.map(\.text).filter { !$0.isEmpty }
        if !names.isEmpty { return names.joined(separator: " ") }
        return organization.ids.filter { !$0.isMissing }.map { $0.ext.isEmpty ? $0.root : $0.ext }
            .joined(separator: " ")
    }
}
