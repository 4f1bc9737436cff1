// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// Messages for load; patients are numbers, nobody of them exists.
extension Sample {
    private static func header(_ type: String, _ id: String) -> String {
        #"MSH|^~\&|LIS|H01|EXCHANGE|ALLIANCE|20260115083000+0800||\#(type)|\#(id)|P|2.5.1|||||CHN|UNICODE UTF-8"#
    }

    private static let families = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    private static let givens = Array("伟芳娜秀敏静丽强磊军洋勇艳杰涛明超兰霞平刚桂英华玉萍红建文清")

    /// As different as people are: names, dates and telephones do not all agree.
    private static func patient(_ number: Int) -> String {
        let mixed = Int((UInt64(number &+ 1) &* 0x9E37_79B9_7F4A_7C15) >> 33)
        let name = "\(families[mixed % 20])^\(givens[mixed / 20 % 30])\(givens[mixed / 600 % 30])"
        let date = 1930 * 10_000 + (mixed / 18_000 % 90) * 10_000 + (mixed % 12 + 1) * 100 + mixed / 7 % 28 + 1
        return "PID|1||A\(100_000 + number)^^^H01&2.16.156.10011.9.1.1&ISO^MR||\(name)^^^^^L||\(date)|M"
            + "|||云州市青禾县清溪镇新沟村\(mixed % 40)组||^PRN^PH^^^^^^^^^199\(10_000_000 + number)"
    }

    /// A registration.
    static func registration(_ number: Int) -> [UInt8] {
        let lines = [header("ADT^A04^ADT_A01", "P\(number)"), "EVN|A04|20260115", patient(number), "PV1|1|O"]
        return Array((lines.joined(separator: "\r") + "\r").utf8)
    }

    /// A result of eight values, 1.4 kB.
    static func result(_ number: Int, of patient: Int) -> [UInt8] {
        let order = "P\(number)^HIS|F\(number)^LIS"
        let head = [
            header("ORU^R01^ORU_R01", "R\(number)"), self.patient(patient),
            "PV1|1|O|检验科^^^H01||||D001^李^医生||||||||||||V\(number)", "ORC|RE|\(order)||CM||||20260115080000",
            "OBR|1|\(order)|XCG^血常规^L|||20260115073000|||||||20260115074500|BLD&血液||||||||20260115090000||LAB|F",
        ]
        let values = (1...9).map {
            "OBX|\($0)|NM|WBC\($0)^白细胞计数^L||\($0).3|10*9/L|3.5-9.5|N|||F|||20260115085500||T01^检验^员|自动分析仪"
        }
        return Array(((head + values).joined(separator: "\r") + "\r").utf8)
    }

    /// Whether an answer says AA.
    static func isAccepted(_ answer: [UInt8]) -> Bool {
        String(decoding: answer, as: UTF8.self).contains("\rMSA|AA|")
    }
}

extension Clock {
    /// Microseconds of a clock that only runs forward.
    static func microseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}
