// SPDX-License-Identifier: Apache-2.0

import HL7v2Profiles
import XMLTree

/// A profile and the files that belong to it.
enum ProfileFiles {
    /// The profile of `--profile` with its value sets and constraints; nil without one.
    static func profile(_ arguments: Arguments, _ console: Console) throws -> Profile? {
        var (valueSets, constraints) = (arguments.values["--value-sets"] ?? [], arguments.values["--constraints"] ?? [])
        guard let file = arguments["--profile"] else {
            if !valueSets.isEmpty || !constraints.isEmpty || arguments.has("--alone") {
                throw Arguments.Fault(text: "--value-sets, --constraints and --alone belong to a --profile")
            }
            return nil
        }
        var profile = try read(file, Profile.init(parsing:limits:))
        for remark in profile.remarks { console.error(HL7Input.line(file, remark)) }
        if valueSets.isEmpty, constraints.isEmpty, !arguments.has("--alone"), profile.form == .nist {
            (valueSets, constraints) = try beside(file)
            for found in valueSets + constraints { console.error("\(file): with \(found)") }
        }
        for name in valueSets {
            let library = try read(name, ValueSetLibrary.init(parsing:limits:))
            try add(name) { () throws(ProfileError) in try profile.add(library) }
        }
        for name in constraints { profile.add(try read(name, ConformanceContext.init(parsing:limits:))) }
        return profile
    }

    private static func read<Value>(
        _ file: String, _ parse: ([UInt8], XMLLimits) throws(ProfileError) -> Value
    ) throws(Failure) -> Value {
        let bytes = try Files.read(file)
        do {
            return try parse(bytes, XMLLimits())
        } catch {
            throw Failure(.dataHasErrors, "\(file): error: \(error)")
        }
    }

    private static func add(_ file: String, _ work: () throws(ProfileError) -> Void) throws(Failure) {
        do {
            try work()
        } catch {
            throw Failure(.dataHasErrors, "\(file): error: \(error)")
        }
    }

    // MARK: Beside the profile

    /// The value sets and constraints in the profile's folder, when it is clear which belong to it.
    private static func beside(_ file: String) throws(Arguments.Fault) -> (valueSets: [String], constraints: [String]) {
        var found: [String: [String]] = [:]
        for name in Files.beside(file) where name.hasSuffix(".xml") {
            guard let bytes = try? Files.read(name), let root = root(bytes) else { continue }
            found[root, default: []].append(name)
        }
        let (valueSets, constraints) = (found["ValueSetLibrary"] ?? [], found["ConformanceContext"] ?? [])
        let profiles = found["ConformanceProfile"] ?? []
        if valueSets.isEmpty, constraints.isEmpty { return ([], []) }
        // ADT-A04-Profile.xml goes with ADT-A04-ValueSets.xml.
        let own = Files.name(file).replacing("-Profile.xml", with: "-")
        let ours = [valueSets, constraints].map { $0.filter { Files.name($0).hasPrefix(own) } }
        if ours.contains(where: { !$0.isEmpty }), ours.allSatisfy({ $0.count <= 1 }) { return (ours[0], ours[1]) }
        guard profiles.count <= 1, valueSets.count <= 1, constraints.count <= 1 else {
            throw Arguments.Fault(
                text: "several profiles, value sets or constraints are in the folder of \(Files.name(file)); "
                    + "name what belongs to it with --value-sets and --constraints, or use --alone")
        }
        return (valueSets, constraints)
    }

    /// The name of the root element, read no further than needed.
    private static func root(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes.prefix(65_536), as: UTF8.self)
        let roots = ["ConformanceProfile", "ValueSetLibrary", "ConformanceContext"]
        let places = roots.compactMap { name in text.firstRange(of: "<" + name).map { (name, $0.lowerBound) } }
        return places.min { $0.1 < $1.1 }?.0
    }
}
