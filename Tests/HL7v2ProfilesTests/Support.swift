// SPDX-License-Identifier: Apache-2.0

import Findings
import Foundation
import HL7v2
import Testing

@testable import HL7v2Profiles

/// A finding without its sentence, as tests compare it.
struct Place: Hashable, CustomTestStringConvertible {
    let severity: Finding.Severity
    let code: String
    let location: String

    init(_ finding: Finding) {
        (severity, code, location) = (finding.severity, finding.code, finding.location)
    }

    init(_ severity: Finding.Severity, _ code: String, _ location: String) {
        (self.severity, self.code, self.location) = (severity, code, location)
    }

    static func error(_ code: String, _ location: String) -> Place { Place(.error, code, location) }
    static func warning(_ code: String, _ location: String) -> Place { Place(.warning, code, location) }
    static func info(_ code: String, _ location: String) -> Place { Place(.info, code, location) }

    var testDescription: String { "\(severity) \(code) \(location)" }
}

extension Profile {
    /// The places of all findings for a message given by its lines.
    func places(_ lines: [String]) throws -> [Place] { try findings(for: message(lines)).map(Place.init) }
}

func message(_ lines: [String]) throws -> Message {
    try Message(parsing: Array(lines.map { $0 + "\r" }.joined().utf8))
}

/// Small profiles of our own in NIST's form.
enum Sample {
    static let header = #"MSH|^~\&|HIS|H1|MPI|A|20260102030405||ADT^A28^ADT_A05|1|P|2.5.1"#

    static let parts = """
        <Segment Ref="MSH" Usage="R" Min="1" Max="1"/><Segment Ref="PID" Usage="R" Min="1" Max="1"/>
        """

    /// MSH with all its fields left open.
    static let msh = """
        <Segment ID="MSH" Name="MSH" Label="MSH" Description="header"></Segment>
        """

    static let datatypes = """
        <Datatype ID="ST" Name="ST" Description="text"/><Datatype ID="NM" Name="NM" Description="number"/>
        <Datatype ID="DT" Name="DT" Description="date"/><Datatype ID="TM" Name="TM" Description="time"/>
        <Datatype ID="DTM" Name="DTM" Description="date and time"/><Datatype ID="SI" Name="SI" Description="count"/>
        <Datatype ID="varies" Name="varies" Description="any"/>
        <Datatype ID="HD" Name="HD" Description="designator">\(component("a"))\(component("b"))\(component("c"))</Datatype>
        <Datatype ID="CX_1" Name="CX" Description="identifier">\(component("id"))\(component("digit"))\
        \(component("scheme"))\(component("authority", type: "HD"))\(component("type"))</Datatype>
        <Datatype ID="CWE" Name="CWE" Description="coded">\(component("1"))\(component("2"))\(component("3"))\
        \(component("4"))\(component("5"))\(component("6"))</Datatype>
        """

    static func component(_ name: String, usage: String = "O", type: String = "ST", _ rest: String = "") -> String {
        #"<Component Name="\#(name)" Datatype="\#(type)" Usage="\#(usage)" MinLength="1" MaxLength="*" \#(rest)/>"#
    }

    static func field(
        _ name: String, usage: String = "O", type: String = "ST", min: Int = 0, max: String = "1", _ rest: String = ""
    ) -> String {
        #"<Field Name="\#(name)" Datatype="\#(type)" Usage="\#(usage)" Min="\#(min)" Max="\#(max)" MinLength="NA" "#
            + #"\#(rest.contains("MaxLength") ? "" : #"MaxLength="*""#) \#(rest)/>"#
    }

    static func segment(_ name: String, id: String? = nil, _ inner: String) -> String {
        #"<Segment ID="\#(id ?? name)" Name="\#(name)" Label="x" Description="x">\#(inner)</Segment>"#
    }

    /// A profile of ADT^A28 with these parts; `segments` follow MSH.
    static func text(
        parts: String = parts, segments: String, datatypes: String = datatypes, attributes: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ConformanceProfile ID="p" HL7Version="2.5.1" \(attributes)>
        <MetaData Name="sample" OrgName="o" Version="1" Date="2026"/>
        <Messages><Message ID="M1" Type="ADT" Event="A28" StructID="ADT_A05" Description="d">\(parts)</Message></Messages>
        <Segments>\(msh)\(segments)</Segments>
        <Datatypes>\(datatypes)</Datatypes>
        </ConformanceProfile>
        """
    }

    static func profile(
        parts: String = parts, segments: String, datatypes: String = datatypes, valueSets: String = "",
        predicates: String = "", constraints: String = "", rest: String = ""
    ) throws -> Profile {
        let text = text(parts: parts, segments: segments, datatypes: datatypes)
        var profile = try Profile(parsing: Array(text.utf8))
        if !valueSets.isEmpty { try profile.add(library(valueSets)) }
        profile.add(try context(predicates: predicates, constraints: constraints, rest: rest))
        return profile
    }

    static func library(_ valueSets: String) throws -> ValueSetLibrary {
        let text = """
            <ValueSetLibrary ValueSetLibraryIdentifier="v"><MetaData Name="n" OrgName="o" Version="1" Date="2026"/>
            <NoValidation><BindingIdentifier>EXEMPT</BindingIdentifier></NoValidation>
            <ValueSetDefinitions>\(valueSets)</ValueSetDefinitions></ValueSetLibrary>
            """
        return try ValueSetLibrary(parsing: Array(text.utf8))
    }

    static func context(
        predicates: String = "", constraints: String = "", rest: String = ""
    ) throws -> ConformanceContext {
        let text = """
            <ConformanceContext UUID="u"><MetaData Name="n" OrgName="o" Version="1" Date="2026"/>
            <Predicates>\(predicates)</Predicates>
            <Constraints>\(constraints)</Constraints>\(rest)</ConformanceContext>
            """
        return try ConformanceContext(parsing: Array(text.utf8))
    }
}

/// Files of the package, and of the shared corpus where it is laid beside the checkout.
enum Corpus {
    struct File: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    static let fixtures = load(Bundle.module.resourceURL?.appending(path: "Fixtures") ?? URL(filePath: "/"))

    static let shared = load(
        URL(filePath: #filePath).appending(path: "../../../../shared/data/hl7v2/profiles").standardized)

    static func fixture(_ name: String) throws -> [UInt8] {
        try #require(fixtures.first { $0.name == name }).bytes
    }

    /// The bytes of a shared file by the end of its name; nil without the corpus.
    static func shared(_ name: String) -> [UInt8]? { shared.first { $0.name.hasSuffix(name) }?.bytes }

    private static func load(_ folder: URL) -> [File] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return File(name: name, bytes: Array(data))
        }
    }
}
