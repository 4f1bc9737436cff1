// SPDX-License-Identifier: Apache-2.0

/// The contents of sections 7, 8, 10 and 11, in the order in which they are read.
extension GlobalMeasurements {
    /// The content of section 7, laid out as in version 2; what is not there is written as not computed.
    func serialized() throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        try writer.uint8(beats.count, 7, "blocks")
        try writer.uint8(spikes.count, 7, "spikes")
        try writer.uint16LE(meanRR, 7, "mean RR")
        try writer.uint16LE(meanPP, 7, "mean PP")
        for beat in beats { try beat.serialize(into: &writer) }
        for spike in spikes {
            try writer.uint16LE(spike.milliseconds, 7, "spike time")
            writer.int16LE(try Self.signed(spike.microvolts, "spike amplitude"))
        }
        for spike in spikes {
            writer.bytes += [spike.type ?? 0, spike.source ?? 0]
            try writer.uint16LE(spike.complex ?? 0, 7, "spike complex")
            try writer.uint16LE(spike.microseconds ?? 0, 7, "spike width")
        }
        let types = complexTypes ?? []
        try writer.uint16LE(types.count, 7, "complexes")
        writer.bytes += types
        try writer.uint16LE(ventricularRate ?? 29999, 7, "ventricular rate")
        try writer.uint16LE(atrialRate ?? 29999, 7, "atrial rate")
        try writer.uint16LE(correctedQT ?? 29999, 7, "corrected QT")
        writer.uint8(correctionFormula ?? 0)
        try writer.uint16LE(tagged.count, 7, "tagged fields")
        return writer.bytes + tagged
    }

    fileprivate static func signed(_ value: Int, _ field: String) throws(SCPECGError) -> Int16 {
        guard let word = Int16(exactly: value) else {
            throw .valueOutOfRange(section: 7, field: field, value: value)
        }
        return word
    }
}

extension BeatMeasurements {
    fileprivate func serialize(into writer: inout ByteWriter) throws(SCPECGError) {
        for time in times { try writer.uint16LE(time, 7, "time") }
        for axis in axes { writer.int16LE(try GlobalMeasurements.signed(axis, "axis")) }
    }
}

extension StatementList {
    /// The content of section 8 or 11.
    func serialized(section: Int) throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        writer.uint8(status)
        try writer.uint16LE(date.year, section, "year")
        for (value, field) in [
            (date.month, "month"), (date.day, "day"), (time.hour, "hour"), (time.minute, "minute"),
            (time.second, "second"), (statements.count, "statements"),
        ] {
            try writer.uint8(value, section, field)
        }
        for statement in statements {
            writer.uint8(statement.sequence)
            try writer.uint16LE(statement.bytes.count, section, "statement length")
            writer.bytes += statement.bytes
        }
        return writer.bytes
    }
}

extension LeadMeasurements {
    /// The content of section 10.
    func serialized() throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        try writer.uint16LE(leads.count, 10, "leads")
        try writer.uint16LE(manufacturerWord, 10, "manufacturer word")
        for lead in leads {
            writer.uint16LE(lead.id)
            try writer.uint16LE(2 * lead.values.count, 10, "values")
            for value in lead.values { writer.int16LE(value) }
        }
        return writer.bytes
    }
}
