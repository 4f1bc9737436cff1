// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// A thing that is measured at home, by the codes it comes under.
struct HomeItem: Sendable {
    /// The LOINC code it is kept under where another system's code was sent; alerts of all its codes are one.
    let code: String
    let quantity: HomeQuantity
    /// From here up it is told, in the unit of the quantity.
    let high: Double?
    /// From here down.
    let low: Double?

    /// What is kept of an alert, so that there is one in its window: too low is another matter than too high.
    func breach(by value: Double) -> String? {
        if let high, value >= high { return code }
        guard let low, value <= low else { return nil }
        return high == nil ? code : "\(code) low"
    }

    /// By LOINC, and by ISO/IEEE 11073-10101 as devices write it.
    ///
    /// - Source: loinc.org; ISO/IEEE 11073-10101 (partition 2), as IHE PCD-01 sends it; limits of pressure and glucose:
    ///   国家基本公共卫生服务规范（第三版）, what is referred at once in follow-ups of hypertension (≥180 or ≥110 mmHg) and of
    ///   diabetes (≥16.7 or ≤3.9 mmol/L).
    static let all: [String: HomeItem] = {
        let systolic = HomeItem(code: "8480-6", quantity: .pressure, high: 180, low: nil)
        let diastolic = HomeItem(code: "8462-4", quantity: .pressure, high: 110, low: nil)
        let glucose = HomeItem(code: "2339-0", quantity: .glucose, high: 16.7, low: 3.9)
        let oxygen = HomeItem(code: "59408-5", quantity: .saturation, high: nil, low: 90)
        return [
            "8480-6": systolic, "150021": systolic, "8462-4": diastolic, "150022": diastolic, "2339-0": glucose,
            "15074-8": glucose, "41653-7": glucose, "14743-9": glucose, "160184": glucose, "59408-5": oxygen,
            "150456": oxygen,
        ]
    }()
}

/// One reading of a message, with its device.
struct HomeReading {
    let result: Segment
    let request: Segment?
    let item: HomeItem
    let device: String

    /// The code it is kept under: that of LOINC as sent, else the item's.
    var code: String { result.text(3).contains("-") ? result.text(3) : item.code }
}

/// What tells readings of patients' own devices from results of laboratories and wards, which bear the same codes.
///
/// One of: the profile of MSH-21 (IHE PCD-01), a sending application that settings name as a gateway of such devices, a
/// device with an EUI-64 in OBX-18 or PRT-10, a panel in OBR-4 that settings name.
/// - Source: IHE DEV TF-2, 3.1 (PCD-01) and appendix B; HL7 v2.6, 7.4.2 (OBX-18); HL7 v2.7, 7.4.4 (PRT).
enum HomeReadings {
    static let profiles = ["IHE PCD ORU-R01", "IHE_PCD_ORU_R01", "IHE_PCD_001", "1.3.6.1.4.1.19376.1.6.1.1.1"]

    static func all(_ visit: CareVisit, _ settings: CareSettings) -> [HomeReading] {
        let isHome = isOfProfile(visit) || isOfGateway(visit, settings) || hasPersonalDevice(visit)
        return visit.groups("OBR").flatMap { group -> [HomeReading] in
            let request = group.first("OBR")
            guard isHome || settings.homePanels.contains(request?.text(4) ?? "") else { return [] }
            guard !group.isControl else { return [] }
            return readings(group, request)
        }
    }

    /// Readings without results (OBX-11 X, D, W, N) say nothing that could be judged.
    private static func readings(_ group: [Segment], _ request: Segment?) -> [HomeReading] {
        group.indices.compactMap { place in
            let result = group[place]
            guard result.name == "OBX", let item = HomeItem.all[result.text(3)],
                !["X", "D", "W", "N"].contains(result.text(11))
            else { return nil }
            return HomeReading(result: result, request: request, item: item, device: device(group, place))
        }
    }

    /// OBX-18, else PRT-10 behind it, else that of the device whose part it is (OBX-4 `1` of `1.0.0.1`).
    private static func device(_ group: [Segment], _ place: Int) -> String {
        let result = group[place]
        if !result.text(18).isEmpty { return result.text(18) }
        let behind = group[(place + 1)...].prefix { $0.name != "OBX" && $0.name != "OBR" }
        if let named = behind.first(where: { $0.name == "PRT" && !$0.text(10).isEmpty }) { return named.text(10) }
        let own = result.text(4)
        let holder = group.first { other in
            other.name == "OBX" && !other.text(18).isEmpty && !other.text(4).isEmpty
                && own.hasPrefix(other.text(4) + ".")
        }
        return holder?.text(18) ?? ""
    }

    private static func isOfProfile(_ visit: CareVisit) -> Bool {
        (visit.message.segment("MSH")?[21]?.repetitions ?? []).contains { profile in
            let name = profile.component(1).readable
            return profiles.contains { name.hasPrefix($0) } || profiles.contains(profile.component(3).readable)
        }
    }

    private static func isOfGateway(_ visit: CareVisit, _ settings: CareSettings) -> Bool {
        let sender = visit.sender
        return settings.homeApplications.contains(sender.application)
            || settings.homeApplications.contains("\(sender.application)@\(sender.facility)")
    }

    private static func hasPersonalDevice(_ visit: CareVisit) -> Bool {
        let named = visit.all("OBX").prefix(2000).map { ($0, 18) } + visit.all("PRT").prefix(2000).map { ($0, 10) }
        return named.contains { segment, field in
            [2, 4].contains { segment.text(field, $0) == "EUI-64" }
        }
    }
}

extension [Segment] {
    /// Whether an order's segments are of a control specimen: all it has are such (SPM-11 Q).
    var isControl: Bool {
        let specimens = all("SPM")
        return !specimens.isEmpty && specimens.allSatisfy { $0.text(11) == "Q" }
    }
}
