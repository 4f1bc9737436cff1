// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "alliance-interop", path: "..")],
    targets: [
        .target(name: "CAllocations"),
        .executableTarget(
            name: "fuzz",
            dependencies: ["CAllocations", .product(name: "AllianceInterop", package: "alliance-interop")],
            swiftSettings: [.strictMemorySafety(), .treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)
