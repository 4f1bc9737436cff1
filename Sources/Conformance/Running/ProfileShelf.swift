// SPDX-License-Identifier: Apache-2.0

import Findings
import FoundationEssentials
import HL7v2
import HL7v2Profiles

/// The conformance profiles of the folder `profiles`, read once.
struct ProfileShelf: Sendable {
    private let profiles: [String: Profile]

    /// An empty shelf.
    init() { profiles = [:] }

    /// Reads every `NAME-Profile.xml` of a folder with its `NAME-ValueSets.xml` and `NAME-Constraints.xml`.
    ///
    /// - Throws: ``ScenarioFaults`` naming the file that cannot be read.
    init(folder: String) throws(ScenarioFaults) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var profiles: [String: Profile] = [:]
        for name in names.sorted() where name.hasSuffix("-Profile.xml") {
            let stem = String(name.dropLast("-Profile.xml".count))
            do throws(ProfileError) {
                profiles[stem] = try Self.profile(folder + stem)
            } catch {
                throw ScenarioFaults(faults: [.init(file: folder + name, line: 0, text: "\(error)")])
            }
        }
        self.profiles = profiles
    }

    private static func profile(_ stem: String) throws(ProfileError) -> Profile {
        var profile = try Profile(parsing: ScenarioLibrary.bytes(stem + "-Profile.xml") ?? [])
        if let bytes = ScenarioLibrary.bytes(stem + "-ValueSets.xml") {
            try profile.add(ValueSetLibrary(parsing: bytes))
        }
        if let bytes = ScenarioLibrary.bytes(stem + "-Constraints.xml") {
            profile.add(try ConformanceContext(parsing: bytes))
        }
        return profile
    }

    /// The names of the profiles.
    var names: [String] { profiles.keys.sorted() }

    /// `ADT-A04`, or `ACK` for acknowledgements of any event.
    static func kind(_ message: Message) -> String {
        let type = message["MSH-9.1"] ?? ""
        return type == "ACK" ? type : "\(type)-\(message["MSH-9.2"] ?? "")"
    }

    /// `fits`, or the first error and its place, by the profile of the message's kind.
    func verdict(of message: Message) -> String { verdict(Self.kind(message), message) }

    /// `fits`, or the first error and its place.
    func verdict(_ name: String, _ message: Message) -> String {
        guard let profile = profiles[name] else { return "there is no profile \(name)" }
        let errors = profile.findings(for: message).filter { $0.severity == .error }
        guard let first = errors.first else { return "fits" }
        return "\(errors.count) errors, first \(first.location): \(first.message)"
    }
}
