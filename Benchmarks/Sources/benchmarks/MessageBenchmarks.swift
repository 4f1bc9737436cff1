// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

/// The reader on one ORU^R01 of 1.4 kB, on one core.
enum MessageBenchmarks {
    static func all() -> [Figure] {
        let bytes = Sample.oru
        guard let message = try? Message(parsing: bytes), let paths = try? Sample.paths.map(Path.init(parsing:)) else {
            return []
        }
        let gb = (try? message.converted(to: .gb18030).serialized()) ?? bytes
        return [
            figure("parse", bytes) { blackHole((try? Message(parsing: bytes))?.segments.count) },
            figure("read 20 fields", bytes, floor: nil) { read(message, paths) },
            figure("edit one field", bytes, floor: nil) {
                blackHole((try? message.setting(Path("PID", field: 8), to: .text("F")))?.segments.count)
            },
            figure("serialize", bytes, floor: nil) { blackHole(message.serialized().count) },
            figure("parse, read 20, serialize", bytes, floor: 300, megabytes: 200) {
                guard let message = try? Message(parsing: bytes) else { return }
                read(message, paths)
                blackHole(message.serialized().count)
            },
            figure("parse, bind to its structure, judge", bytes, floor: 500, megabytes: 40) {
                guard let message = try? Message(parsing: bytes) else { return }
                blackHole(BoundMessage(message).findings().count)
            },
            figure("bind to its structure", bytes) { blackHole(BoundMessage(message).root.number) },
            figure("judge", bytes) { blackHole(message.findings().count) },
            figure("parse, read 20, serialize in GB18030", gb) {
                guard let message = try? Message(parsing: gb) else { return }
                read(message, paths)
                blackHole(message.serialized().count)
            },
        ]
    }

    private static func figure(
        _ name: String, _ bytes: [UInt8], floor: Double? = nil, megabytes: Double? = nil, _ work: () -> Void
    ) -> Figure {
        let (best, median) = Measure.rounds(20_000, work)
        return Figure(
            name: name, seconds: best, median: median, bytes: bytes.count, ratioFloor: floor, megabytesFloor: megabytes)
    }

    private static func read(_ message: Message, _ paths: [Path]) {
        for path in paths { blackHole((try? message.text(at: path))?.utf8.count) }
    }
}

/// Keeps the compiler from leaving work out.
@inline(never) func blackHole(_ value: Int?) { precondition(value != Int.min) }

/// The message measured; the same bytes are given to the peer.
enum Sample {
    static let paths = [
        "MSH-3", "MSH-4", "MSH-7", "MSH-9.1", "MSH-9.2", "MSH-10", "MSH-12", "PID-3[1].1", "PID-3[2].1", "PID-5.1",
        "PID-5.2", "PID-7", "PID-8", "PV1-2", "OBR-4.2", "OBX[1]-3.1", "OBX[1]-5", "OBX[2]-5", "OBX[3]-6", "OBX[6]-8",
    ]

    static let oru = Array(
        (header + [1, 2, 3, 4, 5, 6, 7, 8].map(observation).joined(separator: "\r") + "\r").utf8)

    private static let header = [
        #"MSH|^~\&|LIS|H01|EXCHANGE|ALLIANCE|20260115083000+0800||ORU^R01^ORU_R01|R01-1|P|2.5.1|||||CHN|UNICODE UTF-8"#,
        "PID|1||6F1A9D2C5B3E48709A1C6F1A9D2C5B3E48709A1C6F1A9D2C5B3E48709A1C0011^^^EHC&2.16.156.10011.1.19&ISO^HC"
            + "~339921199001010012^^^CN&2.16.156.10011.1.3&ISO^NI~A000001^^^H01&2.16.156.10011.9.1.1&ISO^MR"
            + "||王^小明^^^^^L||19900101|M|||云州市青禾县清溪镇新沟村3组||^PRN^PH^^^^^^^^^19901234567",
        "PV1|1|O|检验科^^^H01||||D001^李^医生||||||||||||V0000001",
        "ORC|RE|P0001^HIS|F0001^LIS||CM||||20260115080000",
        "OBR|1|P0001^HIS|F0001^LIS|XCG^血常规^L|||20260115073000|||||||20260115074500|BLD&血液||||||||20260115090000||LAB|F",
        "",
    ].joined(separator: "\r")

    private static func observation(_ number: Int) -> String {
        "OBX|\(number)|NM|WBC\(number)^白细胞计数^L||\(number).3|10*9/L|3.5-9.5|N|||F|||20260115085500||T01^检验^员"
    }
}
