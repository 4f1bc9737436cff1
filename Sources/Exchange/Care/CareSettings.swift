// SPDX-License-Identifier: Apache-2.0

/// A part of care that the exchange follows: the protocol and its record, not a hospital system.
public enum CarePart: String, Sendable, Hashable, CaseIterable {
    /// Slots and appointments: SIU, SRM.
    case booking
    /// Referrals and consultations: REF, RRI.
    case referral
    /// Critical values, their acknowledgement and escalation: ORU^R01, ORU^R40, ORA^R41.
    case critical
    /// Specimens and quality control before results: OML, OUL, ORU.
    case specimen
    /// Results of orders, and their corrections.
    case results
    /// Mutual recognition of results (检查检验结果互认): ZHR.
    case recognition
    /// Review of prescriptions (审方) before a pharmacy: OMP, RDE, RDS, ZSF.
    case prescription
    /// Registers of chronic disease: DG1 to PPR.
    case chronic
    /// Notifiable diseases: DG1 to a report.
    case notifiable
    /// Immunisation: VXU.
    case immunization
    /// Traced objects: ZTR.
    case trace
    /// Readings of patients' own devices.
    case monitoring
    /// Mothers and children.
    case maternal
}

/// Limits of time and number; all may be set.
public struct CareLimits: Sendable, Hashable {
    /// How long a critical value may wait for its application acknowledgement, in milliseconds.
    public var acknowledgement: Int64 = 600_000
    /// How long a referral may wait for an answer, in milliseconds.
    public var referral: Int64 = 259_200_000
    /// Within which time a disease of the first class is reported, in milliseconds.
    public var urgentReport: Int64 = 7_200_000
    /// Within which time other notifiable diseases are reported, in milliseconds.
    public var report: Int64 = 86_400_000
    /// How long one threshold of a patient's own device gives one alert, in milliseconds.
    public var alertWindow: Int64 = 86_400_000
    /// Appointments missed before bookings are refused; 0 for never.
    public var noShows = 3
    /// Days in which the same disease of one resident is one episode.
    public var episodeDays = 30
    /// Days between doses of one vaccine.
    public var doseDays = 28

    /// 10 min, 3 d, 2 h, 24 h, 24 h, three times, 30 d, 28 d.
    public init() {}
}

/// An examination whose results other institutions recognise.
public struct RecognisedItem: Sendable, Hashable {
    /// The alliance's code.
    public var code: String
    /// For how many days a result is good.
    public var days: Int
    /// The level of recognition a result must be marked with: 国, 省, 市 or 县; a higher one is good too.
    public var level: String

    /// An item.
    public init(code: String, days: Int, level: String) {
        (self.code, self.days, self.level) = (code, days, level)
    }
}

/// How the exchange follows care.
public struct CareSettings: Sendable, Hashable {
    /// The parts that are followed; none unless asked for.
    public var parts: Set<CarePart> = []
    /// Times and numbers.
    public var limits = CareLimits()
    /// Destinations by what they do: `pharmacy`, `disease-control`, `township`, `escalation`, `family-doctor`.
    public var roles: [String: String] = [:]
    /// Items whose results are recognised, by code.
    public var recognised: [String: RecognisedItem] = [:]
    /// What the automatic review of prescriptions goes by.
    public var drugs = DrugRules()
    /// Rules switched off by name, so that tests see their checks fail.
    package var disabledRules: Set<String> = []

    /// Nothing followed.
    public init() {}

    /// What destinations can do for care.
    public static let roleNames = [
        "pharmacy", "disease-control", "township", "escalation", "family-doctor", "critical",
    ]

    package func isOn(_ rule: String) -> Bool { !disabledRules.contains(rule) }
}
