// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// The one settings list of every Swift target.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: Bool = false) -> Target {
    .testTarget(
        name: name, dependencies: dependencies,
        resources: fixtures ? [.copy("Fixtures")] : [], swiftSettings: settings)
}

func library(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "alliance-interop",
    products: [
        .executable(name: "interopctl", targets: ["interopctl"]),
        // A format by itself needs none of the C libraries.
        .library(name: "SCPECG", targets: ["SCPECG"]),
        .library(
            name: "AllianceInterop",
            targets: [
                "Bytes", "Findings", "CharacterSets", "JSON", "XMLTree", "SQLite", "Digests", "Deflate", "Threads",
                "DelimitedText", "ECGDrawing", "TLS",
                "HL7v2", "HL7v2Profiles", "HL7v2XML", "CDA", "DICOM", "SCPECG", "MLLP", "MPI", "Mapping", "Exchange",
                "County", "Conformance",
            ]),
    ],
    targets: [
        // C libraries of the distribution.
        library("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        library("COpenSSL", pkgConfig: "openssl", apt: "libssl-dev"),
        library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CEpoll"),

        // Ground modules.
        module("Bytes"),
        module("Findings"),
        module("CharacterSets"),
        module("JSON"),
        module("XMLTree", ["CLibXML2", "CharacterSets"]),
        module("SQLite", ["CSQLite"]),
        module("Digests", ["COpenSSL"]),
        module("TLS", ["COpenSSL", "Bytes"]),
        module("Deflate", ["CZlib"]),
        module("Threads", ["CMalloc"]),
        module("DelimitedText"),
        module("ECGDrawing"),

        // Formats, transport and registries; none of them knows another, but for its profiles and its XML encoding.
        module("HL7v2", ["Bytes", "Findings", "CharacterSets", "JSON"]),
        module("HL7v2Profiles", ["HL7v2", "XMLTree", "Findings", "Bytes"]),
        module("HL7v2XML", ["HL7v2", "XMLTree", "CharacterSets", "Bytes", "Findings"]),
        module("CDA", ["XMLTree", "Findings", "JSON", "CharacterSets", "Digests"]),
        module("DICOM", ["Bytes", "CharacterSets", "Findings", "JSON", "Deflate", "XMLTree"]),
        module("SCPECG", ["Bytes", "Findings", "CharacterSets", "JSON"]),
        module("MLLP", ["Threads", "TLS", "CEpoll"]),
        module("MPI", ["SQLite", "Digests", "Bytes", "Threads", "JSON", "CharacterSets"]),
        module("Mapping", ["SQLite", "DelimitedText", "Bytes", "CharacterSets", "Findings", "JSON", "Threads"]),

        // Where formats meet the registries.
        module(
            "Exchange",
            [
                "HL7v2", "HL7v2Profiles", "CDA", "XMLTree", "DICOM", "SCPECG", "MLLP", "MPI", "Mapping", "SQLite",
                "Digests",
                "Bytes", "CharacterSets",
                "Findings", "JSON", "Threads", "DelimitedText", "ECGDrawing", "TLS",
            ]),
        module("County", ["HL7v2", "MPI", "CharacterSets"]),
        // Scenarios between the systems of an alliance, run against this toolkit or another's listener.
        module(
            "Conformance",
            [
                "Exchange", "HL7v2", "HL7v2Profiles", "CDA", "DICOM", "SCPECG", "MLLP", "MPI", "Mapping", "SQLite",
                "Digests", "Bytes", "CharacterSets", "Findings", "JSON", "XMLTree", "Threads", "DelimitedText", "TLS",
            ]),

        // The tool.
        .executableTarget(
            name: "interopctl",
            dependencies: [
                "HL7v2", "HL7v2Profiles", "HL7v2XML", "CDA", "DICOM", "SCPECG", "MLLP", "MPI", "Mapping", "Exchange",
                "County", "SQLite", "Digests", "Bytes", "CharacterSets", "Findings", "JSON", "XMLTree", "Deflate",
                "Threads", "TLS",
                "DelimitedText", "ECGDrawing", "Conformance",
            ],
            swiftSettings: settings),

        tests("BytesTests", ["Bytes"]),
        tests("CharacterSetsTests", ["CharacterSets"]),
        tests("JSONTests", ["JSON"]),
        tests("XMLTreeTests", ["XMLTree", "CharacterSets"]),
        tests("SQLiteTests", ["SQLite"]),
        tests("DigestsTests", ["Digests", "Bytes", "Deflate"]),
        tests("HL7v2Tests", ["HL7v2", "CharacterSets", "Findings", "JSON"], fixtures: true),
        tests(
            "HL7v2ProfilesTests", ["HL7v2Profiles", "HL7v2", "XMLTree", "Findings", "CharacterSets"], fixtures: true),
        tests("HL7v2XMLTests", ["HL7v2XML", "HL7v2", "XMLTree", "CharacterSets", "Findings"]),
        // libxml2's schema validation: an oracle of tests, in nothing that ships.
        .systemLibrary(
            name: "CLibXML2Schemas", path: "Tests/CLibXML2Schemas", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]),
        tests(
            "CDATests",
            [
                "CDA", "XMLTree", "Findings", "JSON", "CharacterSets", "Digests", "Deflate", "Bytes", "CLibXML2Schemas",
            ]),
        tests("DICOMTests", ["DICOM", "CharacterSets", "Findings", "JSON", "Deflate", "XMLTree"]),
        tests("SCPECGTests", ["SCPECG", "CharacterSets", "Findings", "JSON"]),
        tests("ECGDrawingTests", ["ECGDrawing", "XMLTree"]),
        // Certificates that tests make for themselves.
        .target(
            name: "TestCertificates", dependencies: ["COpenSSL"], path: "Tests/TestCertificates",
            swiftSettings: settings),
        tests("TLSTests", ["TLS", "TestCertificates", "MLLP", "Digests", "Bytes"]),
        tests("MLLPTests", ["MLLP", "TLS", "TestCertificates"]),
        tests("MPITests", ["MPI", "SQLite", "Digests", "JSON"]),
        tests("MappingTests", ["Mapping", "SQLite", "DelimitedText", "CharacterSets", "Findings", "JSON"]),
        tests(
            "ExchangeTests",
            [
                "Exchange", "HL7v2", "CDA", "XMLTree", "DICOM", "SCPECG", "Findings", "MLLP", "MPI",
                "Mapping", "SQLite",
                "County", "CharacterSets",
                "Digests",
                "DelimitedText", "Threads", "ECGDrawing", "TLS", "TestCertificates",
            ]),
        tests("CountyTests", ["County", "HL7v2", "MPI", "CharacterSets"]),
        tests(
            "ConformanceTests",
            [
                "Conformance", "Exchange", "HL7v2", "HL7v2Profiles", "JSON", "Digests", "XMLTree", "MLLP", "MPI",
                "SQLite",
                "TLS", "TestCertificates", "Findings",
            ]),
        tests(
            "interopctlTests",
            [
                "interopctl", "Conformance", "HL7v2", "SCPECG", "Findings", "MLLP", "CharacterSets", "Exchange", "JSON",
                "XMLTree",
                "SQLite",
                "County",
                "Threads", "TLS", "TestCertificates", "Bytes", "Digests",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
