// SPDX-License-Identifier: Apache-2.0

/// The contents of sections 1 to 4, in the order in which they are read.
extension Demographics {
    /// The content of section 1.
    ///
    /// - Throws: ``SCPECGError/valueTooLong(section:tag:bytes:limit:)``.
    public func serialized() throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        for field in fields {
            guard field.tag != .end else { throw .valueOutOfRange(section: 1, field: "tag", value: 255) }
            guard field.value.count <= 0xFFFF else {
                throw .valueTooLong(
                    section: 1, tag: Int(field.tag.rawValue), bytes: field.value.count, limit: 0xFFFF)
            }
            writer.uint8(field.tag.rawValue)
            writer.uint16LE(UInt16(field.value.count))
            writer.bytes += field.value
        }
        if hasEnd { writer.bytes += [Tag.end.rawValue, 0, 0] }
        return writer.bytes + rest
    }
}

extension HuffmanCoding {
    /// The content of section 2; nil when there is no coding.
    func serialized() throws(SCPECGError) -> [UInt8]? {
        var writer = ByteWriter()
        switch self {
        case .absent: return nil
        case .standard: writer.uint16LE(UInt16(Self.standardMark))
        case .custom(let tables):
            guard tables.count < Self.standardMark else {
                throw .valueOutOfRange(section: 2, field: "tables", value: tables.count)
            }
            writer.uint16LE(UInt16(tables.count))
            for table in tables { try table.serialize(into: &writer) }
        }
        return writer.bytes
    }
}

extension HuffmanTable {
    fileprivate func serialize(into writer: inout ByteWriter) throws(SCPECGError) {
        try writer.uint16LE(codes.count, 2, "codes")
        for code in codes {
            writer.bytes += [code.prefixBits, code.totalBits, code.mode]
            writer.int16LE(code.base)
            writer.uint32LE(code.code)
        }
    }
}

extension LeadDefinitions {
    /// The content of section 3.
    func serialized() throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        try writer.uint8(leads.count, 3, "leads")
        writer.uint8(flags)
        for lead in leads {
            try writer.uint32LE(lead.first, 3, "first sample")
            try writer.uint32LE(lead.last, 3, "last sample")
            writer.uint8(lead.id.rawValue)
        }
        return writer.bytes
    }
}

extension QRSLocations {
    /// The content of section 4.
    func serialized() throws(SCPECGError) -> [UInt8] {
        guard protectedZones.isEmpty || protectedZones.count == complexes.count else {
            throw .valueOutOfRange(section: 4, field: "protected zones", value: protectedZones.count)
        }
        var writer = ByteWriter()
        try writer.uint16LE(beatMilliseconds, 4, "beat length")
        try writer.uint16LE(beatFiducial, 4, "beat fiducial")
        try writer.uint16LE(complexes.count, 4, "complexes")
        for complex in complexes {
            try writer.uint16LE(complex.type, 4, "type")
            try writer.uint32LE(complex.subtractionBegin, 4, "subtraction begin")
            try writer.uint32LE(complex.fiducial, 4, "fiducial")
            try writer.uint32LE(complex.subtractionEnd, 4, "subtraction end")
        }
        for zone in protectedZones {
            try writer.uint32LE(zone.begin, 4, "protected begin")
            try writer.uint32LE(zone.end, 4, "protected end")
        }
        return writer.bytes
    }
}
