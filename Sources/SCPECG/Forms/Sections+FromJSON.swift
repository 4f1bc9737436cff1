// SPDX-License-Identifier: Apache-2.0

import JSON

extension HuffmanCoding {
    init(_ place: JSONPlace) throws(SCPECGError) {
        if place["tables"].value == "default" {
            self = .standard
            return
        }
        var tables: [HuffmanTable] = []
        for table in try place["tables"].elements() {
            var codes: [HuffmanCode] = []
            for code in try table.elements() { codes.append(try Self.code(code)) }
            tables.append(HuffmanTable(codes))
        }
        self = .custom(tables)
    }

    private static func code(_ place: JSONPlace) throws(SCPECGError) -> HuffmanCode {
        HuffmanCode(
            prefixBits: try place["prefixBits"].byte(), totalBits: try place["totalBits"].byte(),
            mode: try place["mode"].byte(), base: Int16(truncatingIfNeeded: try place["base"].signedWord()),
            code: UInt32(truncatingIfNeeded: try place["code"].long()))
    }
}

extension LeadDefinitions {
    init(_ place: JSONPlace) throws(SCPECGError) {
        self.init(flags: try place["flags"].byte(), leads: [])
        for lead in try place["leads"].elements() {
            leads.append(
                LeadDefinition(
                    LeadID(rawValue: try lead["code"].byte()), first: try lead["first"].long(),
                    last: try lead["last"].long()))
        }
    }
}

extension QRSLocations {
    init(_ place: JSONPlace) throws(SCPECGError) {
        self.init(
            beatMilliseconds: try place["beatMilliseconds"].word(), beatFiducial: try place["beatFiducial"].word())
        for complex in try place["complexes"].elements() {
            complexes.append(
                QRSComplex(
                    type: try complex["type"].word(), subtractionBegin: try complex["subtractionBegin"].long(),
                    fiducial: try complex["fiducial"].long(), subtractionEnd: try complex["subtractionEnd"].long()))
        }
        for zone in try place["protectedZones"].elements() {
            protectedZones.append(ProtectedZone(begin: try zone["begin"].long(), end: try zone["end"].long()))
        }
    }
}

extension GlobalMeasurements {
    init(_ place: JSONPlace) throws(SCPECGError) {
        self.init()
        (meanRR, meanPP) = (try place["meanRR"].word(), try place["meanPP"].word())
        for beat in try place["beats"].elements() { beats.append(try BeatMeasurements(beat)) }
        for spike in try place["spikes"].elements() { spikes.append(try PacemakerSpike(spike)) }
        complexTypes = place["complexTypes"].isThere ? try place["complexTypes"].byteList() : nil
        ventricularRate = try place["ventricularRate"].optionalWord()
        atrialRate = try place["atrialRate"].optionalWord()
        correctedQT = try place["correctedQT"].optionalWord()
        correctionFormula = try place["correctionFormula"].optionalByte()
        tagged = place["tagged"].isThere ? try place["tagged"].hex() ?? [] : []
    }
}

extension BeatMeasurements {
    fileprivate init(_ place: JSONPlace) throws(SCPECGError) {
        var (times, axes): ([Int], [Int]) = ([], [])
        for name in ["pOnset", "pOffset", "qrsOnset", "qrsOffset", "tOffset"] { times.append(try place[name].word()) }
        for name in ["pAxis", "qrsAxis", "tAxis"] { axes.append(try place[name].signedWord()) }
        self.init(times: times, axes: axes)
    }
}

extension PacemakerSpike {
    fileprivate init(_ place: JSONPlace) throws(SCPECGError) {
        self.init(
            milliseconds: try place["milliseconds"].word(), microvolts: try place["microvolts"].signedWord(),
            type: try place["type"].optionalByte(), source: try place["source"].optionalByte(),
            complex: try place["complex"].optionalWord(), microseconds: try place["microseconds"].optionalWord())
    }
}

extension LeadMeasurements {
    init(_ place: JSONPlace) throws(SCPECGError) {
        self.init(manufacturerWord: try place["manufacturerWord"].word())
        for lead in try place["leads"].elements() {
            var values: [Int16] = []
            for name in Self.names where lead["values"][name].isThere {
                values.append(Int16(truncatingIfNeeded: try lead["values"][name].signedWord()))
            }
            for value in try lead["further"].elements() {
                values.append(Int16(truncatingIfNeeded: try value.signedWord()))
            }
            leads.append(Lead(id: UInt16(truncatingIfNeeded: try lead["code"].word()), values: values))
        }
    }
}

extension JSONPlace {
    fileprivate func optionalWord() throws(SCPECGError) -> Int? { isThere ? try word() : nil }

    fileprivate func optionalByte() throws(SCPECGError) -> UInt8? { isThere ? try byte() : nil }
}
