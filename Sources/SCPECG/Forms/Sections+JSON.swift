// SPDX-License-Identifier: Apache-2.0

import JSON

extension HuffmanCoding {
    func json() -> JSONValue {
        guard case .custom(let tables) = self else { return ["tables": "default"] }
        return ["tables": .array(tables.map { .array($0.codes.map(Self.json)) })]
    }

    private static func json(_ code: HuffmanCode) -> JSONValue {
        [
            "prefixBits": .integer(code.prefixBits), "totalBits": .integer(code.totalBits),
            "mode": .integer(code.mode), "base": .integer(code.base), "code": .integer(code.code),
        ]
    }
}

extension LeadDefinitions {
    func json() -> JSONValue {
        let leads = self.leads.map { lead -> JSONValue in
            [
                "lead": .string(lead.id.name), "code": .integer(lead.id.rawValue), "first": .integer(lead.first),
                "last": .integer(lead.last),
            ]
        }
        return [
            "flags": .integer(flags), "referenceBeatSubtracted": .bool(usesReferenceBeat),
            "allSimultaneous": .bool(areAllSimultaneous), "simultaneous": .integer(simultaneousCount),
            "leads": .array(leads),
        ]
    }
}

extension QRSLocations {
    func json() -> JSONValue {
        let complexes = self.complexes.map { complex -> JSONValue in
            [
                "type": .integer(complex.type), "subtractionBegin": .integer(complex.subtractionBegin),
                "fiducial": .integer(complex.fiducial), "subtractionEnd": .integer(complex.subtractionEnd),
            ]
        }
        let zones = protectedZones.map { zone -> JSONValue in
            ["begin": .integer(zone.begin), "end": .integer(zone.end)]
        }
        return [
            "beatMilliseconds": .integer(beatMilliseconds), "beatFiducial": .integer(beatFiducial),
            "complexes": .array(complexes), "protectedZones": .array(zones),
        ]
    }
}

extension GlobalMeasurements {
    func json() -> JSONValue {
        func optional(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
        return [
            "meanRR": .integer(meanRR), "meanPP": .integer(meanPP), "beats": .array(beats.map { $0.json() }),
            "spikes": .array(spikes.map { $0.json() }),
            "complexTypes": complexTypes.map { .array($0.map { .integer($0) }) } ?? .null,
            "ventricularRate": optional(ventricularRate), "atrialRate": optional(atrialRate),
            "correctedQT": optional(correctedQT), "correctionFormula": optional(correctionFormula.map(Int.init)),
            "tagged": Record.hex(tagged),
        ]
    }
}

extension BeatMeasurements {
    func json() -> JSONValue {
        [
            "pOnset": .integer(pOnset), "pOffset": .integer(pOffset), "qrsOnset": .integer(qrsOnset),
            "qrsOffset": .integer(qrsOffset), "tOffset": .integer(tOffset), "pAxis": .integer(pAxis),
            "qrsAxis": .integer(qrsAxis), "tAxis": .integer(tAxis),
        ]
    }
}

extension PacemakerSpike {
    func json() -> JSONValue {
        func optional(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }
        return [
            "milliseconds": .integer(milliseconds), "microvolts": .integer(microvolts),
            "type": optional(type.map(Int.init)), "source": optional(source.map(Int.init)),
            "complex": optional(complex), "microseconds": optional(microseconds),
        ]
    }
}

extension LeadMeasurements {
    func json() -> JSONValue {
        let leads = self.leads.map { lead -> JSONValue in
            let named = zip(Self.names, lead.values).map { JSONValue.Member($0, .integer($1)) }
            let further = lead.values.dropFirst(Self.names.count).map { JSONValue.integer($0) }
            return [
                "lead": .string(LeadID(rawValue: UInt8(truncatingIfNeeded: lead.id)).name), "code": .integer(lead.id),
                "values": .object(named), "further": .array(Array(further)),
            ]
        }
        return ["manufacturerWord": .integer(manufacturerWord), "leads": .array(leads)]
    }
}

extension StatementList {
    func json(_ statement: (Statement) -> JSONValue) -> JSONValue {
        [
            "status": .integer(status), "date": date.json(), "time": time.json(),
            "statements": .array(statements.map(statement)),
        ]
    }
}
