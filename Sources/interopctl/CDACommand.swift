// SPDX-License-Identifier: Apache-2.0

/// `cda`: clinical documents.
enum CDACommand: VerbCommand {
    static let verbs: [any Verb.Type] = [
        CDACheckVerb.self, CDAReceive.self, CDAList.self, CDAShow.self, CDATemplate.self, CDABuild.self,
    ]
    static let name = "cda"
    static let summary =
        "check clinical documents against messages, file them under residents, list and show them, build them"
    static let example = "interopctl cda receive --store /var/lib/interop discharge.xml"
}
