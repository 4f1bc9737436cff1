// SPDX-License-Identifier: Apache-2.0

/// `cda`: clinical documents.
enum CDACommand: VerbCommand {
    static let verbs: [any Verb.Type] = [
        CDATemplate.self, CDABuild.self, CDACheckVerb.self, CDAReceive.self, CDAList.self, CDAShow.self,
        CDARepair.self,
    ]
    static let name = "cda"
    static let summary = "build clinical documents, check them against messages, file, list, show and repair them"
    static let example = "interopctl cda receive --store /var/lib/interop discharge.xml"
}
