// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
import Findings

extension Message {
    /// The versions of HL7 v2 that were published.
    ///
    /// - Source: HL7 table 0104.
    public static let knownVersions: Set<String> = [
        "2.1", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.7.1", "2.8", "2.8.1", "2.8.2", "2.9",
    ]

    func headerFindings() -> [Finding] {
        delimiterFindings() + requiredHeaderFindings() + typeFindings() + versionFindings() + secondHeaderFindings()
    }

    private func delimiterFindings() -> [Finding] {
        let location = "MSH-2"
        guard let field = segment("MSH")?[2], !field.isEmpty else {
            return [
                .warning("delimiters-missing", location, "no encoding characters; the recommended ones are assumed")
            ]
        }
        var found: [Finding] = []
        let characters = Array(field.bytes)
        if Set(characters).count < characters.count {
            found.append(.error("delimiters-repeated", Path("MSH", field: 2), "the same encoding character twice"))
        }
        if characters.contains(where: { $0.isASCIIAlphanumeric || $0 <= 0x20 || $0 >= 0x7F }) {
            found.append(
                .error("delimiters-unusable", Path("MSH", field: 2), "an encoding character is no punctuation"))
        }
        if characters.count < 4 {
            found.append(.warning("delimiters-few", location, "fewer than four encoding characters"))
        }
        let usual = delimiters.field == Delimiters.recommended.field
        if found.isEmpty, !usual || characters.prefix(4) != Delimiters.recommended.encodingCharacters.prefix(4) {
            found.append(.warning("delimiters-unusual", "MSH-1", "separators differ from the recommended |^~\\&"))
        }
        return found
    }

    private func requiredHeaderFindings() -> [Finding] {
        [(9, "message type"), (10, "message control id")].compactMap { number, name in
            let path = Path("MSH", field: number)
            guard isMissing(path) else { return nil }
            return .error(ConditionCode.requiredFieldMissing, path, "\(name) is missing")
        }
    }

    /// Two messages run together: whoever reads them as one mixes two patients.
    private func secondHeaderFindings() -> [Finding] {
        guard segment("MSH", 2) != nil else { return [] }
        return [.error(ConditionCode.segmentSequence, Path("MSH", 2), "a second message begins inside this one")]
    }

    private func isMissing(_ path: Path) -> Bool { field(at: path).map { $0.isEmpty || $0.isNull } ?? true }

    private func versionFindings() -> [Finding] {
        let path = Path.versionID
        if isMissing(path) { return [.warning(ConditionCode.requiredFieldMissing, "MSH-12", "version id is missing")] }
        guard let version = try? text(at: path), !Self.knownVersions.contains(version) else { return [] }
        return [.error(ConditionCode.unsupportedVersion, Path("MSH", field: 12), "no published version of HL7 v2")]
    }

    private func typeFindings() -> [Finding] {
        guard let code = value(.messageCode) else { return [] }
        let event = value(.triggerEvent) ?? ""
        guard MessageType.isKnown(code: code) else {
            return [.error(ConditionCode.unsupportedMessageType, Path("MSH", field: 9), "unknown message type")]
        }
        guard let structure = value(.messageStructure), structure != code, code != "ACK",
            !MessageType.isKnown(code: structure),
            !structure.hasPrefix(code + "_"), !event.hasPrefix("Z")
        else { return [] }
        return [
            .warning(
                ConditionCode.unsupportedMessageType, "MSH-9.3", "the structure belongs to another message type")
        ]
    }
}

/// Message codes of HL7 table 0076.
public enum MessageType {
    /// Whether a message code is in the table, or a local one (Z).
    public static func isKnown(code: String) -> Bool {
        codes.contains(code) || (code.count == 3 && code.hasPrefix("Z"))
    }

    // HL7 table 0076, versions 2.1 to 2.8.2 together.
    private static let codes: Set<String> = Set(
        """
        ACK ADR ADT BAR BPS BRP BRT BTS CCF CCI CCM CCQ CCR CCU CDL CNQ CQU CRM CSU DBC DBU DEL DEO DER DFT DOC DPR \
        DRC DRG DSR EAC EAN EAR EDR EHC EQQ ERP ESR ESU INR INU LSR LSU MCF MDM MFD MFK MFN MFQ MFR NMD NMQ NMR OMB \
        OMD OMG OMI OML OMN OMP OMQ OMS OPL OPR OPU ORA ORB ORD ORF ORG ORI ORL ORM ORN ORP ORR ORS ORU ORX OSD OSM \
        OSQ OSR OSU OUL PEX PGL PGR PIN PMU PPG PPP PPR PPT PPV PRR PTR QBP QCK QCN QRY QSB QSX QVR RAR RAS RCI RCL \
        RDE RDO RDR RDS RDY REF RER RGR RGV ROR RPA RPI RPL RPR RQA RQC RQI RQP RQQ RRA RRD RRE RRG RRI RSP RTB SCN \
        SDN SDR SIR SIU SLN SLR SMD SPQ SQM SQR SRM SRR SSR SSU STC STI SUR TBR TCR TCU UDM VQQ VTQ VXQ VXR VXU VXX
        """.split(separator: " ").map(String.init))
}
