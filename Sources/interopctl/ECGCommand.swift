// SPDX-License-Identifier: Apache-2.0

/// `ecg`: electrocardiograms.
enum ECGCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [
        ECGPlot.self, ECGQuality.self, ECGCompare.self, ECGCheckVerb.self, ECGReceive.self, ECGAnonymize.self,
    ]
    static let name = "ecg"
    static let summary = "draw electrocardiograms, judge, compare and anonymise them, file them under residents"
    static let example = "interopctl ecg plot --layout 6x2 --beats -o report.svg village.scp"
}
