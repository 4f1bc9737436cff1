// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import SCPECG

/// Records made in test code; the people in them are invented.
enum Sample {
    static func demographics(language: LanguageCode = .utf8) throws -> Demographics {
        var machine = Machine()
        machine.language = language
        machine.model = "TEST"
        machine.strings = [Array("1.0".utf8), Array("SN1".utf8), [], [], Array("Nobody".utf8)]
        var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
        try demographics.setString(.patientID, "T0001")
        demographics.set(.acquisitionDate, [0xE8, 0x07, 5, 17])
        demographics.set(.acquisitionTime, [8, 30, 0])
        return demographics
    }

    /// Waves with steep beats, so that small and large differences occur.
    static func signal(leads: [LeadID] = [.i, .ii, .v1], count: Int = 1000, step: Int = 100) -> Signal {
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for (number, lead) in leads.enumerated() {
            let samples = (0..<count).map { index -> Int32 in
                let phase = index % step
                let wave = Int32(phase < 10 ? phase * phase * 8 : (phase * 7) % 31 - 15)
                return wave - Int32(number * 5)
            }
            signal.append(lead, samples)
        }
        return signal
    }

    static func draft(_ coding: SampleCoding = .automatic) throws -> Draft {
        var draft = Draft(demographics: try demographics(), rhythm: signal())
        draft.coding = coding
        return draft
    }

    /// Two tables that switch between each other, and small values in each.
    static let switching: [HuffmanTable] = [
        HuffmanTable([
            HuffmanCode(prefixBits: 1, totalBits: 1, base: 0, code: 0),
            HuffmanCode(prefixBits: 2, totalBits: 18, base: 0, code: 0b01),
            HuffmanCode(prefixBits: 2, totalBits: 2, mode: 0, base: 2, code: 0b11),
        ]),
        HuffmanTable([
            HuffmanCode(prefixBits: 1, totalBits: 5, base: 100, code: 0),
            HuffmanCode(prefixBits: 1, totalBits: 1, mode: 0, base: 1, code: 1),
        ]),
    ]

    /// A record of one lead whose section 6 has the bytes given.
    static func record(
        tables: [UInt8]?, lead: [UInt8], count: Int, differences: UInt8 = 0, others: [Int: [UInt8]] = [:],
        mode: UInt8 = 0,
        interval: Int = 2000, flags: UInt8 = 0
    ) throws -> Record {
        var sections = others
        sections[1] = try demographics().serialized()
        sections[2] = tables
        sections[3] = try LeadDefinitions(flags: flags, leads: [LeadDefinition(.i, first: 1, last: count)]).serialized()
        var writer = ByteWriter()
        writer.uint16LE(1000)
        writer.uint16LE(UInt16(interval))
        writer.bytes += [differences, mode]
        writer.uint16LE(UInt16(lead.count))
        sections[6] = writer.bytes + lead
        return try Record(parsing: try FrameWriter.record(sections))
    }

    static func codes(_ record: Record) -> Set<String> { Set(record.findings().map(\.code)) }
}
