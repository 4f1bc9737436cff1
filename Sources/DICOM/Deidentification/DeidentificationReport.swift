// SPDX-License-Identifier: Apache-2.0

/// What de-identification did: places, actions and causes, no values.
public struct DeidentificationReport: Sendable, Hashable {
    /// Why something was done with an element.
    public enum Cause: String, Sendable, Hashable {
        /// The basic profile.
        case profile
        /// An option of the profile.
        case option
        /// A private element that is not known to be safe.
        case privateElement
        /// An element that neither the dictionary nor the profile knows.
        case unknownElement
        /// A person's name that the profile does not list.
        case personName
        /// Text in which an identifier of the patient was found.
        case identifierInText
        /// A sequence inside more others than are gone through.
        case tooDeep
        /// An element of the file meta information that tells where the file was.
        case metaInformation
        /// A value that the caller gave.
        case substitute
    }

    /// One element.
    public struct Entry: Sendable, Hashable {
        /// Where it is in the original.
        public let path: ElementPath
        /// What was done.
        public let action: DeidentificationAction
        /// Why.
        public let cause: Cause
    }

    /// Whether the pixels, which are never looked at, may show who the patient is.
    public enum PixelRisk: String, Sendable, Hashable {
        /// No pixel data, or the file says that nothing is burned in.
        case none
        /// The file does not say, and its modality often burns text in or shows the patient.
        case unknown
        /// The file says that text is burned in, or that the patient's features can be recognised.
        case declared
    }

    /// The elements with which something was done, in the order they were met.
    public internal(set) var entries: [Entry] = []
    /// Whether the pixels may show who the patient is.
    public internal(set) var pixelRisk = PixelRisk.none

    /// How many elements each action was taken on.
    public var counts: [DeidentificationAction: Int] {
        entries.reduce(into: [:]) { $0[$1.action, default: 0] += 1 }
    }
}

extension DeidentificationReport.PixelRisk {
    /// Modalities whose images usually carry text or show the patient from outside.
    private static let risky: Set<String> = ["US", "SC", "OT", "ES", "XC", "GM", "OP", "IVUS", "XA", "RF", "ECG", "HD"]

    init(_ dataSet: DataSet) {
        guard dataSet.elements.contains(where: { $0.tag.isPixelData }) else {
            self = .none
            return
        }
        let declared = [Tag(0x0028, 0x0301), Tag(0x0028, 0x0302)].map { dataSet[$0]?.string }
        if declared.contains("YES") {
            self = .declared
        } else if declared[0] == "NO" {
            self = .none
        } else {
            self = Self.risky.contains(dataSet[.modality]?.string ?? "OT") ? .unknown : .none
        }
    }
}
