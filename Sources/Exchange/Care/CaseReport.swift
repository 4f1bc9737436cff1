// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What is reported of a notifiable disease, and the message that reports it.
///
/// The report goes to the destination of role `disease-control` as MDM^T02 with the data elements of the report card as OBX;
/// corrections are T10, deletions T11. The CDA document of WS/T 483.10 is its institution's.
struct CaseReport {
    /// 初报, 订正 or 删除.
    enum Kind {
        case first, correction, deletion

        var event: String {
            switch self {
            case .first: "T02"
            case .correction: "T10"
            case .deletion: "T11"
            }
        }

        var status: String {
            switch self {
            case .first: "初报"
            case .correction: "订正"
            case .deletion: "删除"
            }
        }
    }

    let diagnosis: NotifiableDiagnosis
    /// DG1-21.
    let action: String
    /// DG1-20, by which later messages name the diagnosis.
    let identifier: String
    /// When it was diagnosed, or found.
    let time: String
    let place: String
    /// Why it is corrected or taken back; empty where a diagnosis says so by itself.
    private(set) var reason = ""
    private let visit: CareVisit
    private let isOfLaboratory: Bool

    /// Of a diagnosis.
    init(_ segment: Segment, _ diagnosis: NotifiableDiagnosis, _ visit: CareVisit) {
        (self.diagnosis, self.visit, isOfLaboratory) = (diagnosis, visit, false)
        (action, identifier, time) = (segment.text(21), segment.text(20), segment.text(5))
        place = segment.place(21)
    }

    /// Of a laboratory result.
    init(_ result: Segment, _ request: Segment?, _ diagnosis: NotifiableDiagnosis, _ visit: CareVisit) {
        (self.diagnosis, self.visit, isOfLaboratory) = (diagnosis, visit, true)
        (action, identifier) = ("", "")
        let times = [result.text(19), result.text(14), request?.text(22) ?? "", request?.text(7) ?? ""]
        time = times.first { !$0.isEmpty } ?? ""
        place = result.place(5)
    }

    func because(_ reason: String) -> CaseReport {
        var report = self
        report.reason = reason
        return report
    }

    func segments(_ id: Int64, _ kind: Kind, _ version: Int, _ desk: CareDesk) -> [SegmentBuilder] {
        var transcription = SegmentBuilder("TXA", [1: "1", 2: "HSDB03.02", 3: "TX", 6: desk.time, 17: "AU", 19: "AV"])
        transcription[12] = "IR\(id)-\(version)"
        if version > 1 { transcription[13] = "IR\(id)-\(version - 1)" }
        return [SegmentBuilder("EVN", [1: kind.event, 2: desk.time])] + desk.copy(visit.message.segment("PID"))
            + [SegmentBuilder("PV1", [1: "1", 2: "O"]), transcription] + card(id, kind, desk)
    }

    private func card(_ id: Int64, _ kind: Kind, _ desk: CareDesk) -> [SegmentBuilder] {
        var lines = [
            ("CARD", "报告卡编号", "ST", "IR\(id)"), ("STATUS", "报告状态", "ST", kind.status),
            ("DISEASE", "疾病", "CE", er7(diagnosis.code, diagnosis.name, "I10")),
            ("DIAGNOSED", "诊断时间", "TS", er7(time.isEmpty ? desk.time : time)),
            ("REPORTER", "报告机构", "ST", er7(visit.sender.facility)),
        ]
        if let disease = diagnosis.disease {
            lines.append(("CLASS", "传染病类别", "ST", disease.class))
            lines.append(("NAME", "法定传染病名称", "ST", er7(disease.name)))
        }
        if isOfLaboratory { lines.append(("BASIS", "诊断依据", "ST", "实验室检出")) }
        if !reason.isEmpty { lines.append(("REASON", kind == .deletion ? "删除原因" : "订正原因", "ST", reason)) }
        return lines.enumerated().map { number, line in
            SegmentBuilder(
                "OBX", [1: String(number + 1), 2: line.2, 3: er7(line.0, line.1, "L"), 5: line.3, 11: "F"])
        }
    }
}
