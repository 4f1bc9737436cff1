// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// Small records of our own writing in all codings; the people in them are invented.
enum MadeRecords {
    static let all: [[UInt8]] = {
        let codings: [SampleCoding] = [
            .automatic, .plain(differences: 0), .plain(differences: 2), .standard(differences: 1),
            .custom(switching, differences: 1),
        ]
        return codings.flatMap { coding in
            [false, true].compactMap { hasBeat in
                guard var draft = RecordLaws.draft(signal(count: 200)) else { return nil }
                draft.coding = coding
                if hasBeat { addBeat(to: &draft) }
                return try? draft.serialized()
            }
        }
    }()

    /// Two tables that switch between each other.
    private static let switching = [
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

    private static func signal(count: Int) -> Signal {
        var signal = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for (number, lead) in [LeadID.i, .ii, .v1].enumerated() {
            let samples = (0..<count).map { index -> Int32 in
                let phase = index % 100
                return Int32(phase < 10 ? phase * phase * 8 : (phase * 7) % 31 - 15) - Int32(number * 5)
            }
            signal.append(lead, samples)
        }
        return signal
    }

    private static func addBeat(to draft: inout Draft) {
        var beat = Signal(amplitudeNanovolts: 2500, interval: .microseconds(2000))
        for lead in [LeadID.i, .ii, .v1] { beat.append(lead, (0..<20).map { Int32($0 * 3) }) }
        var locations = QRSLocations(beatMilliseconds: 40, beatFiducial: 10)
        locations.complexes = [10, 110].map {
            QRSComplex(type: 0, subtractionBegin: $0, fiducial: $0 + 8, subtractionEnd: $0 + 15)
        }
        locations.protectedZones = [ProtectedZone(begin: 10, end: 20), ProtectedZone(begin: 110, end: 120)]
        (draft.referenceBeat, draft.locations) = (beat, locations)
        var list = StatementList()
        list.statements = [StatementList.Statement(sequence: 1, bytes: Array("SR".utf8) + [0])]
        (draft.report, draft.statements) = (list, list)
        draft.globalMeasurements = GlobalMeasurements()
        draft.leadMeasurements = LeadMeasurements(leads: [.init(id: 1, values: [80, 29999])])
    }
}
